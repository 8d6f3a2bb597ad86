"""The language of a text: by script, letters and commonest words; short and mixed texts by nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.intake import read_text
from briefing.intake.language import identify_language, name_of_language
from tests.intake import samples

SENTENCES = {
    "en": "The army said on Thursday that fourteen people had been killed in fighting near the pass.",
    "fr": "L’armée a annoncé jeudi que quatorze personnes ont été tuées dans des combats près du col.",
    "de": "Die Armee meldete am Donnerstag vierzehn Tote nach Kämpfen in der Nähe des Passes.",
    "es": "El ejército dijo el jueves que catorce personas han muerto en los combates cerca del paso.",
    "pt": "O exército disse na quinta-feira que catorze pessoas foram mortas em combates perto da passagem.",
    "it": "L’esercito ha detto giovedì che quattordici persone sono state uccise nei combattimenti.",
    "nl": "Het leger zei donderdag dat veertien mensen zijn gedood bij gevechten in de buurt van de pas.",
    "sv": "Armén sade på torsdagen att fjorton personer har dödats i strider nära passet.",
    "fi": "Armeija kertoi torstaina, että neljätoista ihmistä on kuollut, mutta solassa on nyt hiljaista.",
    "et": "Armee teatas, et neliteist inimest sai surma lahingutes, kuid olukord on nüüd rahulik.",
    "hu": "A hadsereg közölte, hogy tizennégy ember meghalt a hágó közelében, és a harcok már véget értek.",
    "pl": "Wojsko podało w czwartek, że czternaście osób zginęło w walkach i że to nie jest koniec.",
    "cs": "Armáda ve čtvrtek uvedla, že při bojích v průsmyku bylo zabito čtrnáct lidí a další zraněni.",
    "ro": "Armata a anunțat joi că paisprezece soldați au fost uciși în lupte lângă pasul Brenn.",
    "sq": "Ushtria tha të enjten se katërmbëdhjetë veta janë vrarë në luftime dhe nuk ka armëpushim.",
    "lt": "Kariuomenė pranešė, kad per kovas prie perėjos žuvo keturiolika žmonių ir kad tai dar ne pabaiga.",
    "lv": "Armija paziņoja, ka kaujās pie pārejas tika nogalināti četrpadsmit cilvēki un ka tas nav viss.",
    "tr": "Ordu, geçit yakınındaki çatışmalarda on dört kişinin öldüğünü ve çok yaralı olduğunu söyledi.",
    "az": "Ordu bildirib ki, keçid yaxınlığında döyüşlərdə on dörd nəfər həlak olub və daha çox yaralı var.",
    "ku": "Artêşê got ku di şerê li nêzîkî derbasgehê de çardeh kes hatin kuştin û yên din birîndar bûn.",
    "id": "Tentara mengatakan pada Kamis bahwa empat belas orang tewas dalam pertempuran di dekat celah itu.",
    "vi": "Quân đội cho biết mười bốn người đã thiệt mạng trong các cuộc giao tranh ở gần đèo vào thứ Năm.",
    "so": "Ciidanka ayaa sheegay in afar iyo toban qof ay ku dhinteen dagaal ka dhacay meel u dhow marinka.",
    "sw": "Jeshi lilisema siku ya Alhamisi kwamba watu kumi na wanne waliuawa katika mapigano ya njia.",
    "ru": "Силы обороны сообщили о прекращении огня в четверг вечером, заявил представитель министерства.",
    "uk": "Сили оборони повідомили про припинення вогню в четвер увечері, заявив речник міністерства.",
    "bg": "Армията съобщи, че четиринадесет души са били убити в боевете край прохода и това не е краят.",
    "sr": "Војска је саопштила да је четрнаест људи погинуло у борбама код превоја и да то није крај.",
    "mk": "Армијата соопшти дека четиринаесет лица се убиени во борбите и дека ова не е крајот.",
    "kk": "Әскер асу маңындағы қақтығыста он төрт адам қаза тапты деп хабарлады және бұл соңы емес.",
    "ar": "أعلن الجيش يوم الخميس مقتل أربعة عشر جنديا في اشتباكات قرب الممر الجبلي على الحدود.",
    "fa": "ارتش اعلام کرد که چهارده نفر در درگیری‌های نزدیک گذرگاه کشته شدند و این پایان کار نیست.",
    "ur": "فوج نے کہا ہے کہ درے کے قریب جھڑپوں میں چودہ افراد ہلاک ہوئے اور یہ لڑائی ابھی ختم نہیں ہوئی۔",
    "ps": "پوځ وویل چې درې ته نږدې په جګړه کې څوارلس کسان وژل شوي دي او نور ټپیان دي.",
    "he": "הצבא אמר ביום חמישי כי ארבעה עשר בני אדם נהרגו בקרבות סמוך למעבר ההרים.",
    "hy": "Բանակը հինգշաբթի հայտնեց, որ լեռնանցքի մոտ մարտերում զոհվել է տասնչորս մարդ։",
    "ka": "არმიამ ხუთშაბათს განაცხადა, რომ უღელტეხილთან ბრძოლაში თოთხმეტი ადამიანი დაიღუპა.",
    "el": "Ο στρατός ανακοίνωσε την Πέμπτη ότι δεκατέσσερις άνθρωποι σκοτώθηκαν σε μάχες.",
    "hi": "सेना ने कहा कि दर्रे के पास लड़ाई में चौदह लोग मारे गए और यह अभी खत्म नहीं हुई है।",
    "ne": "सेनाले भन्यो कि नाका नजिकको लडाइँमा चौध जना मारिएका छन् र यो अझै सकिएको छैन भने पनि।",
    "bn": "সেনাবাহিনী বলেছে যে গিরিপথের কাছে লড়াইয়ে চৌদ্দজন নিহত হয়েছে এবং এই লড়াই শেষ হয়নি।",
    "am": "ሠራዊቱ ሐሙስ ዕለት እንደተናገረው በመተላለፊያው አቅራቢያ በተደረገ ውጊያ አሥራ አራት ሰዎች ተገድለዋል እና ሌሎች ቆስለዋል።",
    "th": "กองทัพกล่าวเมื่อวันพฤหัสบดีว่ามีผู้เสียชีวิตสิบสี่คนจากการสู้รบใกล้ช่องเขา",
    "zh": "军方周四表示，山口附近的战斗造成十四人死亡，停火协议尚未生效。",
    "ja": "軍は木曜日、峠の近くでの戦闘で十四人が死亡したと発表した。",
    "ko": "군은 목요일 고개 근처에서 벌어진 전투로 열네 명이 숨졌다고 밝혔다.",
}


@pytest.mark.parametrize("code", SENTENCES)
def test_one_sentence_tells_the_language(code: str) -> None:
    found, probability = identify_language(SENTENCES[code])
    assert (found, probability >= 0.6) == (code, True)
    assert name_of_language(code) != code or code == "en"


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(samples.PARAGRAPHS),
        samples.TITLE.upper() + " AS TALKS RESUME IN THE CAPITAL OF OSTMARK",
        "Truce holds near Brenn pass, ministry says",
        "At least 14 killed in shelling of Brenn",
        "Ostmark and Valdoria agree to a ceasefire after two days of fighting",
        "Valdoria accuses Ostmark of shelling: what we know so far of the clashes",
        "President Łukasz Żółć and Şükrü Gökçe met in Kraków; the Élysée said that it was “très utile”.",
        "“Слава!” the crowd shouted, and the mayor, Олександр Петренко, said it was not the time for that.",
        "The spokesman, José María de la Cruz, said that the Frente de la Paz had not fired. It has denied "
        "any attack on El Paso de los Reyes since the truce of March, which both sides say they keep.",
    ],
)
def test_english_stays_english(text: str) -> None:
    assert identify_language(text)[0] == "en"


@pytest.mark.parametrize("text", ["", "14", "OK.", "https://courier.example/brenn", "71 : 77", "Brenn",
                                  "Kadir Yılmaz, Mehmet Öz, Ayşe Kaya", "Привет", "ok ja no"])  # fmt: skip
def test_too_short_to_say(text: str) -> None:
    assert identify_language(text) == ("", 0.0)


def test_a_mixture_of_two_scripts_in_equal_parts_is_not_named() -> None:
    assert identify_language("The army said that it was over. Армия заявила, что все это.") == ("", 0.0)


def test_a_text_that_is_english_in_half_is_never_called_foreign() -> None:
    for code in ("de", "es", "fr", "ru", "tr"):
        assert identify_language(f"{SENTENCES['en']} {SENTENCES[code]}")[0] in ("en", "")


def test_names_in_latin_letters_do_not_hide_the_language() -> None:
    text = "Reuters и Associated Press сообщили, что представители Valdoria не подтвердили это заявление."
    assert identify_language(text)[0] == "ru"


@pytest.mark.parametrize("codes", [("hr", "bs", "sr"), ("no", "da"), ("cs", "sk"), ("id", "ms")])
def test_near_languages_are_told_from_english_all_the_same(codes: tuple[str, ...]) -> None:
    texts = {
        "hr": "Vojska je rekla da je u borbama kod prijevoja poginulo četrnaest ljudi i da to nije kraj.",
        "no": "Hæren sa torsdag at fjorten personer er drept i kamper ved passet, og at det ikke var slutt.",
        "cs": SENTENCES["cs"],
        "id": "Tentera pada hari itu dan yang lain tidak akan ke sana untuk dengan orang di dalam.",
    }
    assert identify_language(texts[codes[0]])[0] in codes


def test_serbian_in_its_second_script_has_the_same_code() -> None:
    text = "Vojska je saopštila da je posle borbi poginulo četrnaest ljudi, i da to nije kraj."
    assert identify_language(text)[0] in ("sr", "bs", "hr")


@given(st.text(max_size=300))
def test_any_text_gets_an_answer(text: str) -> None:
    code, probability = identify_language(text)
    assert 0.0 <= probability < 1.0
    assert bool(code) == (probability > 0.0)


@pytest.mark.parametrize(("code", "name"), [("de", "German"), ("ru", "Russian"), ("ar", "Arabic")])
def test_the_note_says_what_happens_to_it(code: str, name: str) -> None:
    result = read_text(SENTENCES[code] + "\n\n" + SENTENCES[code])
    assert result.articles[0].article.language == code
    assert f"in {name}, not in English" in result.problems[0].sentence
