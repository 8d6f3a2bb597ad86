<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Arrivals</name>
    <message>
        <source>Import articles</source>
        <translation>Importer des articles</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Importer un dossier de fichiers</translation>
    </message>
    <message>
        <source>Open or start a dossier first, then drop articles on it.</source>
        <translation>Ouvrez ou commencez d’abord un dossier, puis déposez-y des articles.</translation>
    </message>
    <message numerus="yes">
        <source>Fetch %n page(s) from the network? Nothing is fetched unless you say so.</source>
        <translation>
            <numerusform>Aller chercher %n page sur le réseau ? Rien n’est chargé sans votre accord.</numerusform>
            <numerusform>Aller chercher %n pages sur le réseau ? Rien n’est chargé sans votre accord.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation>
            <numerusform>%n article importé</numerusform>
            <numerusform>%n articles importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n déjà là</numerusform>
            <numerusform>%n déjà là</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, see the list</source>
        <translation>
            <numerusform>%n écarté, voir la liste</numerusform>
            <numerusform>%n écartés, voir la liste</numerusform>
        </translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
</context>
<context>
    <name>ArticleHead</name>
    <message>
        <source>date not stated</source>
        <translation>date non indiquée</translation>
    </message>
    <message>
        <source>copy of {agency}</source>
        <translation>reprise de {agency}</translation>
    </message>
    <message>
        <source>outlet not stated</source>
        <translation>média non indiqué</translation>
    </message>
</context>
<context>
    <name>ArticleTable</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Open facts</source>
        <translation>Faits en attente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Same story</source>
        <translation>Même récit</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquante</translation>
    </message>
    <message>
        <source>{open} of {total}</source>
        <translation>{open} sur {total}</translation>
    </message>
    <message>
        <source>copy of {agency}</source>
        <translation>copie de {agency}</translation>
    </message>
    <message>
        <source>version of {article}</source>
        <translation>version de {article}</translation>
    </message>
    <message>
        <source>Copy of {agency}: all copies count as one source.</source>
        <translation>Copie de {agency} : toutes les copies comptent pour une seule source.</translation>
    </message>
    <message>
        <source>Version of “{title}”.</source>
        <translation>Version de « {title} ».</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>écarté</translation>
    </message>
    <message>
        <source>⚠ not read</source>
        <translation>⚠ non lu</translation>
    </message>
    <message>
        <source>… waiting</source>
        <translation>… en attente</translation>
    </message>
    <message>
        <source>no facts</source>
        <translation>aucun fait</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>pas encore lu</translation>
    </message>
    <message>
        <source>✓ reviewed</source>
        <translation>✓ relu</translation>
    </message>
    <message>
        <source>? to review</source>
        <translation>? à relire</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article text</source>
        <translation>Texte de l’article</translation>
    </message>
    <message>
        <source>Text of the article with the evidence of its facts</source>
        <translation>Texte de l’article avec les passages qui fondent ses faits</translation>
    </message>
</context>
<context>
    <name>AssessmentPanel</name>
    <message>
        <source>Judgements</source>
        <translation>Jugements</translation>
    </message>
    <message>
        <source>Delete takes a judgement away, Alt+Up and Alt+Down move it</source>
        <translation>Suppr retire un jugement, Alt+Haut et Alt+Bas le déplacent</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>low</source>
        <translation>faible</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>modérée</translation>
    </message>
    <message>
        <source>high</source>
        <translation>élevée</translation>
    </message>
    <message>
        <source>ICD 203 (United States)</source>
        <translation>ICD 203 (États-Unis)</translation>
    </message>
    <message>
        <source>PHIA (United Kingdom)</source>
        <translation>PHIA (Royaume-Uni)</translation>
    </message>
    <message>
        <source>Scale of likelihood words</source>
        <translation>Échelle des mots de probabilité</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Énoncé</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Why this confidence</source>
        <translation>Raison de cette confiance</translation>
    </message>
    <message>
        <source>Other explanations considered</source>
        <translation>Autres explications envisagées</translation>
    </message>
    <message>
        <source>What you judge, without its likelihood: “The ceasefire holds for a week”</source>
        <translation>Ce que vous jugez, sans sa probabilité : « Le cessez-le-feu tient une semaine »</translation>
    </message>
    <message>
        <source>&amp;New judgement</source>
        <translation>&amp;Nouveau jugement</translation>
    </message>
    <message>
        <source>Ta&amp;ke away</source>
        <translation>R&amp;etirer</translation>
    </message>
    <message>
        <source>&amp;Statement</source>
        <translation>Énon&amp;cé</translation>
    </message>
    <message>
        <source>&amp;Likelihood</source>
        <translation>&amp;Probabilité</translation>
    </message>
    <message>
        <source>&amp;Confidence</source>
        <translation>C&amp;onfiance</translation>
    </message>
    <message>
        <source>&amp;Because</source>
        <translation>Parce &amp;que</translation>
    </message>
    <message>
        <source>Al&amp;ternatives</source>
        <translation>A&amp;lternatives</translation>
    </message>
    <message>
        <source>Rests &amp;on</source>
        <translation>S’appuie s&amp;ur</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Likelihood and confidence never stand in one sentence; the brief writes one of each.</source>
        <translation>Probabilité et confiance ne figurent jamais dans la même phrase ; la note en écrit une pour chacune.</translation>
    </message>
    <message>
        <source>(draft, without a statement yet)</source>
        <translation>(brouillon, sans énoncé pour l’instant)</translation>
    </message>
    <message>
        <source>Write what you judge; until then this stays a draft and is not in the brief.</source>
        <translation>Écrivez ce que vous jugez ; d’ici là, ceci reste un brouillon et n’est pas dans la note.</translation>
    </message>
    <message>
        <source>Give the confidence in its own field: it never stands with the likelihood.</source>
        <translation>Donnez la confiance dans son propre champ : elle ne figure jamais avec la probabilité.</translation>
    </message>
    <message>
        <source>“{word}” stands in the statement; choose it as the likelihood instead.</source>
        <translation>« {word} » figure dans l’énoncé ; choisissez-le plutôt comme probabilité.</translation>
    </message>
    <message>
        <source>“{word}” stands in the reason, in one sentence with the confidence.</source>
        <translation>« {word} » figure dans la raison, dans la même phrase que la confiance.</translation>
    </message>
    <message>
        <source>“{word}” is not a word of the scale; choose one that is.</source>
        <translation>« {word} » n’est pas un mot de l’échelle ; choisissez-en un qui en soit.</translation>
    </message>
</context>
<context>
    <name>BriefEditor</name>
    <message>
        <source>Change the brief</source>
        <translation>Modifier la note</translation>
    </message>
    <message>
        <source>What stands in this field does not fit; change it.</source>
        <translation>Ce qui est dans ce champ ne convient pas ; modifiez-le.</translation>
    </message>
</context>
<context>
    <name>BriefWorkspace</name>
    <message>
        <source>The brief</source>
        <translation>La note</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Appréciation</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Open items</source>
        <translation>Points ouverts</translation>
    </message>
    <message>
        <source>Smaller pages</source>
        <translation>Pages plus petites</translation>
    </message>
    <message>
        <source>Larger pages</source>
        <translation>Pages plus grandes</translation>
    </message>
    <message>
        <source>The pages are being made</source>
        <translation>Les pages sont en préparation</translation>
    </message>
    <message>
        <source>They appear here and follow every change.</source>
        <translation>Elles apparaissent ici et suivent chaque modification.</translation>
    </message>
    <message>
        <source>Facts behind the figure; Enter opens them in Review</source>
        <translation>Faits derrière le chiffre ; Entrée les ouvre dans Relecture</translation>
    </message>
    <message>
        <source>Facts behind the figure</source>
        <translation>Faits derrière le chiffre</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>DRAFT, %n unreviewed fact(s)</source>
        <translation>
            <numerusform>PROJET, %n fait non relu</numerusform>
            <numerusform>PROJET, %n faits non relus</numerusform>
        </translation>
    </message>
    <message>
        <source>no unreviewed facts in it</source>
        <translation>aucun fait non relu</translation>
    </message>
    <message>
        <source>Open items ({count})</source>
        <translation>Points ouverts ({count})</translation>
    </message>
</context>
<context>
    <name>CasualtyForm</name>
    <message>
        <source>Lower bound or figure</source>
        <translation>Borne inférieure ou chiffre</translation>
    </message>
    <message>
        <source>Upper bound</source>
        <translation>Borne supérieure</translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation>Qualificatif</translation>
    </message>
    <message>
        <source>&amp;Count</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En mots</translation>
    </message>
    <message>
        <source>Count in the words of the source</source>
        <translation>Nombre dans les mots de la source</translation>
    </message>
    <message>
        <source>&amp;Outcome</source>
        <translation>I&amp;ssue</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Vict&amp;ims</source>
        <translation>&amp;Victimes</translation>
    </message>
    <message>
        <source>Party of the victims</source>
        <translation>Partie des victimes</translation>
    </message>
    <message>
        <source>whose side</source>
        <translation>de quel camp</translation>
    </message>
    <message>
        <source>Category of the victims</source>
        <translation>Catégorie des victimes</translation>
    </message>
    <message>
        <source>Victims in the words of the source</source>
        <translation>Victimes dans les mots de la source</translation>
    </message>
    <message>
        <source>Claimant in the words of the source</source>
        <translation>Auteur de l’affirmation dans les mots de la source</translation>
    </message>
    <message>
        <source>the outlet in its own voice</source>
        <translation>le média lui-même</translation>
    </message>
    <message>
        <source>C&amp;laimant</source>
        <translation>Affirmé &amp;par</translation>
    </message>
    <message>
        <source>in full</source>
        <translation>nom complet</translation>
    </message>
    <message>
        <source>Claimant&apos;s name in full</source>
        <translation>Nom complet de qui l’affirme</translation>
    </message>
    <message>
        <source>speaks for</source>
        <translation>au nom de</translation>
    </message>
    <message>
        <source>Party of the claimant</source>
        <translation>Partie de l’auteur de l’affirmation</translation>
    </message>
    <message>
        <source>Perio&amp;d</source>
        <translation>Pério&amp;de</translation>
    </message>
    <message>
        <source>Period in the words of the source</source>
        <translation>Période dans les mots de la source</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Lieu</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Partie de</translation>
    </message>
    <message>
        <source>Part of which claim</source>
        <translation>Partie de quelle affirmation</translation>
    </message>
    <message>
        <source>a whole of its own</source>
        <translation>un total à part entière</translation>
    </message>
</context>
<context>
    <name>CaveatForm</name>
    <message>
        <source>&amp;Why careful</source>
        <translation>Motif d&amp;e prudence</translation>
    </message>
    <message>
        <source>Type of the caveat</source>
        <translation>Type de réserve</translation>
    </message>
    <message>
        <source>&amp;Party</source>
        <translation>&amp;Partie</translation>
    </message>
    <message>
        <source>Who has not commented or is not verified</source>
        <translation>Qui n’a pas réagi ou n’est pas vérifié</translation>
    </message>
</context>
<context>
    <name>CeasefireForm</name>
    <message>
        <source>&amp;Status</source>
        <translation>Stat&amp;ut</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>&amp;Instrument</source>
        <translation>I&amp;nstrument</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>names with ; between them</source>
        <translation>noms séparés par ;</translation>
    </message>
    <message>
        <source>Parties bound by it</source>
        <translation>Parties liées</translation>
    </message>
    <message>
        <source>Brokers</source>
        <translation>Médiateurs</translation>
    </message>
    <message>
        <source>&amp;Parties</source>
        <translation>Partie&amp;s</translation>
    </message>
    <message>
        <source>&amp;Brokers</source>
        <translation>Médiat&amp;eurs</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Quand</translation>
    </message>
    <message>
        <source>Time in the words of the source</source>
        <translation>Moment dans les mots de la source</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>effective</source>
        <translation>effectif</translation>
    </message>
    <message>
        <source>Effective day</source>
        <translation>Jour d’effet</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>&amp;Durée</translation>
    </message>
    <message>
        <source>Duration in the words of the source</source>
        <translation>Durée dans les mots de la source</translation>
    </message>
    <message>
        <source>Claimant in the words of the source</source>
        <translation>Auteur de l’affirmation dans les mots de la source</translation>
    </message>
    <message>
        <source>the outlet in its own voice</source>
        <translation>le média lui-même</translation>
    </message>
    <message>
        <source>C&amp;laimant</source>
        <translation>Affirmé &amp;par</translation>
    </message>
    <message>
        <source>in full</source>
        <translation>nom complet</translation>
    </message>
    <message>
        <source>Claimant&apos;s name in full</source>
        <translation>Nom complet de qui l’affirme</translation>
    </message>
    <message>
        <source>speaks for</source>
        <translation>au nom de</translation>
    </message>
    <message>
        <source>Party of the claimant</source>
        <translation>Partie de l’auteur de l’affirmation</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns of {name}</source>
        <translation>Colonnes de {name}</translation>
    </message>
    <message>
        <source>&amp;Text of the article</source>
        <translation>&amp;Texte de l’article</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>T&amp;itre</translation>
    </message>
    <message>
        <source>S&amp;ubtitle</source>
        <translation>So&amp;us-titre</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Source</translation>
    </message>
    <message>
        <source>&amp;Authors</source>
        <translation>&amp;Auteurs</translation>
    </message>
    <message>
        <source>&amp;Published</source>
        <translation>&amp;Publié</translation>
    </message>
    <message>
        <source>&amp;Modified</source>
        <translation>&amp;Modifié</translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation>Ad&amp;resse</translation>
    </message>
    <message>
        <source>Each row becomes an article. Which column holds what?</source>
        <translation>Chaque ligne devient un article. Quelle colonne contient quoi ?</translation>
    </message>
    <message>
        <source>— none —</source>
        <translation>— aucune —</translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation>Premières lignes du tableau</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>yyyy-mm-dd</source>
        <translation>aaaa-mm-jj</translation>
    </message>
    <message>
        <source>Calendar: {field}</source>
        <translation>Calendrier : {field}</translation>
    </message>
    <message>
        <source>Choose from a calendar</source>
        <translation>Choisir dans un calendrier</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>No dossier is open; open one or start a new one first.</source>
        <translation>Aucun dossier n’est ouvert ; ouvrez-en un ou commencez-en un.</translation>
    </message>
    <message>
        <source>Change the article</source>
        <translation>Modifier l’article</translation>
    </message>
    <message>
        <source>Mark copies and versions</source>
        <translation>Marquer copies et versions</translation>
    </message>
    <message>
        <source>Leave articles out</source>
        <translation>Écarter des articles</translation>
    </message>
    <message>
        <source>Put articles back</source>
        <translation>Remettre des articles</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>Back to unreviewed</source>
        <translation>Remettre à relire</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>New fact</source>
        <translation>Nouveau fait</translation>
    </message>
    <message>
        <source>Change the brief</source>
        <translation>Modifier la note</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the brief</source>
        <translation>Exporter la note</translation>
    </message>
    <message>
        <source>Take the next number</source>
        <translation>Prendre le numéro suivant</translation>
    </message>
    <message>
        <source>Before it goes out</source>
        <translation>Avant l’envoi</translation>
    </message>
    <message numerus="yes">
        <source>%n unreviewed fact(s)</source>
        <translation>
            <numerusform>%n fait non relu</numerusform>
            <numerusform>%n faits non relus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) in conflict with another</source>
        <translation>
            <numerusform>%n fait en contradiction avec un autre</numerusform>
            <numerusform>%n faits en contradiction avec un autre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) with a change that is not kept yet</source>
        <translation>
            <numerusform>%n fait avec une modification pas encore conservée</numerusform>
            <numerusform>%n faits avec une modification pas encore conservée</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) without a date</source>
        <translation>
            <numerusform>%n article sans date</numerusform>
            <numerusform>%n articles sans date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) on facts that changed</source>
        <translation>
            <numerusform>%n texte sur des faits modifiés</numerusform>
            <numerusform>%n textes sur des faits modifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Marking</source>
        <translation>&amp;Marquage</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Marquage</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>choisir…</translation>
    </message>
    <message>
        <source>Which facts</source>
        <translation>Quels faits</translation>
    </message>
    <message>
        <source>&amp;Confirmed facts only</source>
        <translation>Faits &amp;confirmés seulement</translation>
    </message>
    <message>
        <source>&amp;Unreviewed facts too, marked; every page says DRAFT</source>
        <translation>Aussi les faits &amp;non relus, signalés ; chaque page porte PROJET</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formats</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>Embed the facts as data in the PDF</source>
        <translation>Joindre les faits comme données au PDF</translation>
    </message>
    <message>
        <source>Embed the casualty claims as a table (CSV)</source>
        <translation>Joindre les bilans sous forme de tableau (CSV)</translation>
    </message>
    <message>
        <source>Password of the PDF</source>
        <translation>Mot de passe du PDF</translation>
    </message>
    <message>
        <source>none; an encrypted PDF is not archival (PDF/A)</source>
        <translation>aucun ; un PDF chiffré n’est pas archivable (PDF/A)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>N&amp;om du fichier</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Mot de pass&amp;e</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xporter</translation>
    </message>
    <message numerus="yes">
        <source>%n unreviewed fact(s) will be in it, and every page will say DRAFT.</source>
        <translation>
            <numerusform>%n fait non relu y figurera, et chaque page portera PROJET.</numerusform>
            <numerusform>%n faits non relus y figureront, et chaque page portera PROJET.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreviewed fact(s) will be left out.</source>
        <translation>
            <numerusform>%n fait non relu sera écarté.</numerusform>
            <numerusform>%n faits non relus seront écartés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make it No. {number}</source>
        <translation>En faire le no {number}</translation>
    </message>
    <message>
        <source>No. {number} was published on {day}. The same number means the same edition.</source>
        <translation>Le no {number} a été publié le {day}. Le même numéro désigne la même édition.</translation>
    </message>
    <message>
        <source>Change the number</source>
        <translation>Changer le numéro</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>Choisissez au moins un format.</translation>
    </message>
    <message>
        <source>Choose a marking: it stands on every page.</source>
        <translation>Choisissez un marquage : il figure sur chaque page.</translation>
    </message>
    <message>
        <source>Change the marking</source>
        <translation>Modifier le marquage</translation>
    </message>
</context>
<context>
    <name>ExportPreviewPanel</name>
    <message>
        <source>The pages are being made</source>
        <translation>Les pages se préparent</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Page {number} sur {count}</translation>
    </message>
    <message>
        <source>DRAFT on every page</source>
        <translation>PROJET sur chaque page</translation>
    </message>
    <message>
        <source>⚠ {name} is there already and will be replaced</source>
        <translation>⚠ {name} existe déjà et sera remplacé</translation>
    </message>
</context>
<context>
    <name>FactCells</name>
    <message>
        <source>Its form was left unfinished; D goes from one such fact to the next</source>
        <translation>Son formulaire est resté inachevé ; D va d’un tel fait au suivant</translation>
    </message>
    <message>
        <source>Decided by {name} {at}</source>
        <translation>Décidé par {name} {at}</translation>
    </message>
    <message>
        <source>Why it was proposed: {reasons}</source>
        <translation>Pourquoi il est proposé : {reasons}</translation>
    </message>
    <message>
        <source>Also reported by {count} more; reviewed together</source>
        <translation>Aussi rapporté par {count} autres ; relus ensemble</translation>
    </message>
</context>
<context>
    <name>FactChooser</name>
    <message>
        <source>Facts that the judgement rests on</source>
        <translation>Faits sur lesquels s’appuie le jugement</translation>
    </message>
    <message>
        <source>Search the facts</source>
        <translation>Chercher dans les faits</translation>
    </message>
    <message>
        <source>Space ticks a fact, Ctrl+Enter takes them.</source>
        <translation>Espace coche un fait, Ctrl+Entrée les prend.</translation>
    </message>
</context>
<context>
    <name>FactForm</name>
    <message>
        <source>No fact is chosen.</source>
        <translation>Aucun fait n’est choisi.</translation>
    </message>
</context>
<context>
    <name>FactInHand</name>
    <message>
        <source>No other unreviewed fact is shown.</source>
        <translation>Aucun autre fait non relu n’est affiché.</translation>
    </message>
    <message>
        <source>No other article has unreviewed facts in this list.</source>
        <translation>Aucun autre article n’a de faits non relus dans cette liste.</translation>
    </message>
    <message>
        <source>No other fact has a draft or a conflicting figure.</source>
        <translation>Aucun autre fait n’a de brouillon ni de chiffre contradictoire.</translation>
    </message>
    <message>
        <source>{done} of {total} reviewed</source>
        <translation>{done} sur {total} relus</translation>
    </message>
</context>
<context>
    <name>FactMaker</name>
    <message>
        <source>Select the words in the article first (Tab, then Shift and the arrow keys).</source>
        <translation>Sélectionnez d’abord les mots dans l’article (Tab, puis Maj et les flèches).</translation>
    </message>
    <message>
        <source>This kind of fact has nobody who says it.</source>
        <translation>Ce genre de fait n’a pas d’auteur.</translation>
    </message>
    <message>
        <source>Merge {count} facts</source>
        <translation>Fusionner {count} faits</translation>
    </message>
    <message>
        <source>Split off from the group</source>
        <translation>Détacher du groupe</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Séparer</translation>
    </message>
</context>
<context>
    <name>FactPanel</name>
    <message>
        <source>Drop it</source>
        <translation>L’abandonner</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Go to the other figure</source>
        <translation>Aller à l’autre chiffre</translation>
    </message>
    <message>
        <source>No fact chosen</source>
        <translation>Aucun fait choisi</translation>
    </message>
    <message>
        <source>Choose a fact in the list or click on marked words in the article.</source>
        <translation>Choisissez un fait dans la liste ou cliquez sur des mots marqués dans l’article.</translation>
    </message>
    <message>
        <source>Draft, kept as it is until it fits: {why}</source>
        <translation>Brouillon, gardé tel quel jusqu’à ce qu’il convienne : {why}</translation>
    </message>
    <message>
        <source>Changed, not yet kept as the fact. Ctrl+Enter keeps and confirms it.</source>
        <translation>Modifié, pas encore enregistré comme fait. Ctrl+Entrée l’enregistre et le confirme.</translation>
    </message>
    <message>
        <source>{name}, {at}</source>
        <translation>{name}, {at}</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>Proposed with {percent} % for: {reasons}</source>
        <translation>Proposé à {percent} % pour : {reasons}</translation>
    </message>
    <message>
        <source>Made by hand.</source>
        <translation>Saisi à la main.</translation>
    </message>
    <message>
        <source>Begun by hand; Ctrl+Enter keeps and confirms it.</source>
        <translation>Commencé à la main ; Ctrl+Entrée le conserve et le confirme.</translation>
    </message>
    <message>
        <source>No evidence: the brief will say so. Select words and press A to give some.</source>
        <translation>Sans passage à l’appui : la note le dira. Sélectionnez des mots et appuyez sur A pour en donner un.</translation>
    </message>
    <message>
        <source>this article</source>
        <translation>cet article</translation>
    </message>
    <message numerus="yes">
        <source>Reviewed together with %n other report(s) of it, in: {titles}</source>
        <translation>
            <numerusform>Relu avec %n autre mention de la même information, dans : {titles}</numerusform>
            <numerusform>Relu avec %n autres mentions de la même information, dans : {titles}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Can&apos;t hold together with:</source>
        <translation>Ne peut être vrai en même temps que :</translation>
    </message>
</context>
<context>
    <name>FactQueue</name>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Who says it</source>
        <translation>Qui le dit</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sûr</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search the facts</source>
        <translation>Chercher dans les faits</translation>
    </message>
    <message>
        <source>Kind of fact</source>
        <translation>Genre de fait</translation>
    </message>
    <message>
        <source>State of review</source>
        <translation>État de la relecture</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Each d&amp;uplicate</source>
        <translation>Chaque dou&amp;blon</translation>
    </message>
    <message>
        <source>Show every report of the same claim on its own row</source>
        <translation>Montrer chaque reprise de la même affirmation sur sa propre ligne</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Take all filters away</source>
        <translation>Enlever tous les filtres</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Tous les articles</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%n fait</numerusform>
            <numerusform>%n faits</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} sur {total}</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les genres</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Unreviewed</source>
        <translation>Non relus</translation>
    </message>
    <message>
        <source>Confirmed or edited</source>
        <translation>Confirmés ou modifiés</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetés</translation>
    </message>
    <message>
        <source>Any confidence</source>
        <translation>Toute confiance</translation>
    </message>
    <message>
        <source>Sure, 80 % and more</source>
        <translation>Sûr, 80 % et plus</translation>
    </message>
    <message>
        <source>Less sure, under 80 %</source>
        <translation>Moins sûr, sous 80 %</translation>
    </message>
    <message>
        <source>Unsure, under 50 %</source>
        <translation>Incertain, sous 50 %</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation>Chercher dans l’article</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n endroit</numerusform>
            <numerusform>%n endroits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Letters alone work in the list of facts and in the article text. Inside a field letters type; Ctrl+Enter keeps the form, Esc leaves it.</source>
        <translation>Les lettres seules agissent dans la liste des faits et dans le texte de l’article. Dans un champ, elles s’écrivent ; Ctrl+Entrée enregistre la fiche, Échap la quitte.</translation>
    </message>
    <message>
        <source>in the list and the text</source>
        <translation>dans la liste et le texte</translation>
    </message>
    <message>
        <source>in the form</source>
        <translation>dans la fiche</translation>
    </message>
    <message>
        <source>In single panes</source>
        <translation>Dans les différents volets</translation>
    </message>
</context>
<context>
    <name>ImportSettings</name>
    <message>
        <source>as the system; “none” for no proxy</source>
        <translation>celui du système ; « none » pour aucun</translation>
    </message>
    <message>
        <source>Fetch from private and local addresses too</source>
        <translation>Chercher aussi aux adresses privées et locales</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Serveur mandataire (pro&amp;xy)</translation>
    </message>
    <message>
        <source>Limits, so that one bad file can&apos;t take the machine with it:</source>
        <translation>Limites, pour qu’un seul mauvais fichier n’emporte pas la machine :</translation>
    </message>
    <message>
        <source>Largest &amp;file</source>
        <translation>Taille maximale d’un &amp;fichier</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> Mo</translation>
    </message>
    <message>
        <source>Largest web &amp;page</source>
        <translation>Taille maximale d’une &amp;page web</translation>
    </message>
    <message>
        <source>Largest &amp;archive, unpacked</source>
        <translation>Taille maximale d’une &amp;archive décompressée</translation>
    </message>
    <message>
        <source>Largest answer from the &amp;network</source>
        <translation>Taille maximale d’une réponse du &amp;réseau</translation>
    </message>
    <message>
        <source>Longest &amp;wait for an answer</source>
        <translation>&amp;Attente maximale d’une réponse</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Most &amp;tags of a web page</source>
        <translation>Nombre maximal de &amp;balises d’une page web</translation>
    </message>
    <message>
        <source>Most pages of a P&amp;DF</source>
        <translation>Nombre maximal de pages d’un P&amp;DF</translation>
    </message>
    <message>
        <source>Most &amp;characters of an article</source>
        <translation>Nombre maximal de &amp;caractères d’un article</translation>
    </message>
</context>
<context>
    <name>IntakeFlow</name>
    <message>
        <source>Looking for files</source>
        <translation>Recherche des fichiers</translation>
    </message>
    <message>
        <source>Copies and versions</source>
        <translation>Copies et versions</translation>
    </message>
    <message>
        <source>Reading files</source>
        <translation>Lecture des fichiers</translation>
    </message>
    <message>
        <source>Finding facts</source>
        <translation>Recherche des faits</translation>
    </message>
</context>
<context>
    <name>ItemsPanel</name>
    <message>
        <source>Open items</source>
        <translation>Points ouverts</translation>
    </message>
    <message>
        <source>Enter goes to where an item is settled.</source>
        <translation>Entrée mène là où le point se règle.</translation>
    </message>
    <message numerus="yes">
        <source>%n unreviewed fact(s)</source>
        <translation>
            <numerusform>%n fait non relu</numerusform>
            <numerusform>%n faits non relus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) with a change that is not kept yet</source>
        <translation>
            <numerusform>%n fait avec une modification pas encore conservée</numerusform>
            <numerusform>%n faits avec une modification pas encore conservée</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) in conflict with another</source>
        <translation>
            <numerusform>%n fait en contradiction avec un autre</numerusform>
            <numerusform>%n faits en contradiction avec un autre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) on facts that changed</source>
        <translation>
            <numerusform>%n texte sur des faits modifiés</numerusform>
            <numerusform>%n textes sur des faits modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) without a date</source>
        <translation>
            <numerusform>%n article sans date</numerusform>
            <numerusform>%n articles sans date</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Nothing is open.</source>
        <translation>✓ Rien n’est en suspens.</translation>
    </message>
</context>
<context>
    <name>KindForm</name>
    <message>
        <source>Belongs to an earlier war or another event</source>
        <translation>Relève d’une guerre passée ou d’un autre événement</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Votre remarque</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>non coté</translation>
    </message>
    <message>
        <source>Grade of the source, A to F</source>
        <translation>Cote de la source, A à F</translation>
    </message>
    <message>
        <source>Grade of the information, 1 to 6</source>
        <translation>Cote de l’information, 1 à 6</translation>
    </message>
    <message>
        <source>A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged</source>
        <translation>A tout à fait fiable, B habituellement, C assez, D rarement, E non fiable, F ne peut être jugée</translation>
    </message>
    <message>
        <source>1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged</source>
        <translation>1 confirmée, 2 probablement vraie, 3 peut-être vraie, 4 douteuse, 5 improbable, 6 ne peut être jugée</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Cote</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>proposed: {value}</source>
        <translation>proposé : {value}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>New dossier</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>brief.briefing</source>
        <translation>note.briefing</translation>
    </message>
    <message>
        <source>Open dossier</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>{title} (read-only)</source>
        <translation>{title} (lecture seule)</translation>
    </message>
    <message>
        <source>The way</source>
        <translation>Le chemin</translation>
    </message>
    <message>
        <source>{action}: {label}</source>
        <translation>{action} : {label}</translation>
    </message>
</context>
<context>
    <name>MetadataForm</name>
    <message>
        <source>Keep it</source>
        <translation>Le conserver</translation>
    </message>
    <message>
        <source>Take what was typed as the description</source>
        <translation>Prendre ce qui a été saisi comme description</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>L’abandonner</translation>
    </message>
    <message>
        <source>Go back to what is stored</source>
        <translation>Revenir à ce qui est enregistré</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>Titr&amp;e</translation>
    </message>
    <message>
        <source>&amp;Standfirst</source>
        <translation>&amp;Chapeau</translation>
    </message>
    <message>
        <source>&amp;Outlet</source>
        <translation>Mé&amp;dia</translation>
    </message>
    <message>
        <source>A&amp;uthors</source>
        <translation>A&amp;uteurs</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>Adre&amp;sse</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>La&amp;ngue</translation>
    </message>
    <message>
        <source>&amp;Copy of agency</source>
        <translation>Reprise de l’a&amp;gence</translation>
    </message>
    <message>
        <source>names with ; between them</source>
        <translation>noms séparés par ;</translation>
    </message>
    <message>
        <source>two letters, as in en</source>
        <translation>deux lettres, comme en</translation>
    </message>
    <message>
        <source>&amp;Published</source>
        <translation>&amp;Publié</translation>
    </message>
    <message>
        <source>No publication date was found: without it “on Thursday” stays unresolved. Type it; Enter goes on to the next such article.</source>
        <translation>Aucune date de publication trouvée : sans elle, « jeudi » reste sans date. Saisissez-la ; Entrée passe à l’article suivant dans ce cas.</translation>
    </message>
    <message>
        <source>Typed, but not kept yet.</source>
        <translation>Saisi, mais pas encore conservé.</translation>
    </message>
    <message>
        <source>This is not a date; write it as 2022-09-15 or 2022-09-15 14:30+04:00.</source>
        <translation>Ce n’est pas une date ; écrivez 2022-09-15 ou 2022-09-15 14:30+04:00.</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Version of</source>
        <translation>Version de</translation>
    </message>
    <message>
        <source>the page’s field “{name}”</source>
        <translation>le champ « {name} » de la page</translation>
    </message>
    <message>
        <source>the column {name}</source>
        <translation>la colonne {name}</translation>
    </message>
    <message>
        <source>{field}: from {origin}</source>
        <translation>{field} : d’après {origin}</translation>
    </message>
    <message>
        <source>Imported from {path}</source>
        <translation>Importé de {path}</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Sections of the brief</source>
        <translation>Rubriques de la note</translation>
    </message>
    <message>
        <source>Space switches a section on or off, Alt+Up and Alt+Down move it</source>
        <translation>Espace active ou désactive une rubrique, Alt+Haut et Alt+Bas la déplacent</translation>
    </message>
    <message>
        <source>Still holds</source>
        <translation>Toujours valable</translation>
    </message>
    <message>
        <source>The text holds for the facts as they are now</source>
        <translation>Le texte vaut pour les faits tels qu’ils sont</translation>
    </message>
    <message>
        <source>Your words in this section</source>
        <translation>Vos mots dans cette rubrique</translation>
    </message>
    <message>
        <source>Your own words, if you want any here</source>
        <translation>Vos propres mots, si vous en voulez ici</translation>
    </message>
    <message>
        <source>before what the program writes</source>
        <translation>avant ce que le programme écrit</translation>
    </message>
    <message>
        <source>after it</source>
        <translation>après</translation>
    </message>
    <message>
        <source>instead of it</source>
        <translation>à la place</translation>
    </message>
    <message>
        <source>Where your words stand</source>
        <translation>Place de vos mots</translation>
    </message>
    <message>
        <source>My &amp;judgement, not reported</source>
        <translation>Mon &amp;jugement, non rapporté</translation>
    </message>
    <message>
        <source>Judgements are set apart from what sources report (ICD 203)</source>
        <translation>Les jugements sont séparés de ce que rapportent les sources (ICD 203)</translation>
    </message>
    <message>
        <source>Start from the program’s words</source>
        <translation>Partir des mots du programme</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Untick what this brief leaves out</source>
        <translation>Décochez ce que cette note omet</translation>
    </message>
    <message>
        <source>Your &amp;words in “{section}”</source>
        <translation>V&amp;os mots dans « {section} »</translation>
    </message>
    <message>
        <source>Facts that this text rests on have changed since. Read it again.</source>
        <translation>Des faits sur lesquels repose ce texte ont changé depuis. Relisez-le.</translation>
    </message>
    <message>
        <source>A judgement rests on facts that have changed since; see Assessment.</source>
        <translation>Un jugement s’appuie sur des faits qui ont changé depuis ; voir Appréciation.</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste an article</source>
        <translation>Coller un article</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Drop it and take what was copied last</source>
        <translation>L’abandonner et prendre ce qui a été copié en dernier</translation>
    </message>
    <message>
        <source>Paste the text of the article here</source>
        <translation>Collez ici le texte de l’article</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>You had begun this one; it was kept as it was.</source>
        <translation>Vous aviez commencé celui-ci ; il a été gardé tel quel.</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>texte collé</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texte</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Texte de l’article</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Outlet</source>
        <translation>&amp;Média</translation>
    </message>
    <message>
        <source>&amp;Published</source>
        <translation>&amp;Publié</translation>
    </message>
    <message>
        <source>There is no text yet.</source>
        <translation>Il n’y a pas encore de texte.</translation>
    </message>
    <message>
        <source>This is not a date; write it as 2022-09-15.</source>
        <translation>Ce n’est pas une date ; écrivez 2022-09-15.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>written into every decision</source>
        <translation>inscrit dans chaque décision</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Another language is used from the next start.</source>
        <translation>Une autre langue vaut à partir du prochain démarrage.</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Votre &amp;nom</translation>
    </message>
    <message>
        <source>Loo&amp;k</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Général</translation>
    </message>
    <message>
        <source>&amp;Import and network</source>
        <translation>&amp;Import et réseau</translation>
    </message>
</context>
<context>
    <name>Press</name>
    <message>
        <source>Exporting</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>the export</source>
        <translation>l’exportation</translation>
    </message>
    <message>
        <source>the preview</source>
        <translation>l’aperçu</translation>
    </message>
    <message>
        <source>Exporting {format}</source>
        <translation>Exportation {format}</translation>
    </message>
    <message>
        <source>The export failed: {why}</source>
        <translation>L’exportation a échoué : {why}</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Pages of the brief</source>
        <translation>Pages de la note</translation>
    </message>
    <message>
        <source>N and P go from figure to figure, Enter shows the facts behind the figure.</source>
        <translation>N et P vont de chiffre en chiffre, Entrée montre les faits derrière le chiffre.</translation>
    </message>
</context>
<context>
    <name>ProblemTable</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Recover what can be read into a new dossier? {name} itself stays as it is.</source>
        <translation>Récupérer ce qui est lisible dans un nouveau dossier ? {name} reste tel quel.</translation>
    </message>
    <message>
        <source>&amp;Recover…</source>
        <translation>&amp;Récupérer…</translation>
    </message>
    <message>
        <source>Recover into a new dossier</source>
        <translation>Récupérer dans un nouveau dossier</translation>
    </message>
    <message>
        <source>{name} recovered</source>
        <translation>{name} récupéré</translation>
    </message>
    <message>
        <source>The new dossier is {path}.</source>
        <translation>Le nouveau dossier est {path}.</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>L’&amp;ouvrir</translation>
    </message>
    <message>
        <source>Recovered: {counts}.</source>
        <translation>Récupéré : {counts}.</translation>
    </message>
    <message>
        <source>Nothing was recovered.</source>
        <translation>Rien n’a été récupéré.</translation>
    </message>
    <message>
        <source>Lost:</source>
        <translation>Perdu :</translation>
    </message>
    <message>
        <source>Nothing is known to be lost.</source>
        <translation>Aucune perte n’est connue.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Article {name}: its text is damaged.</source>
        <translation>Article {name} : son texte est endommagé.</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) whose article can&apos;t be read.</source>
        <translation>
            <numerusform>%n fait dont l’article est illisible.</numerusform>
            <numerusform>%n faits dont l’article est illisible.</numerusform>
        </translation>
    </message>
    <message>
        <source>Can&apos;t be read: {counts}.</source>
        <translation>Illisible : {counts}.</translation>
    </message>
    <message>
        <source>The end of a table can&apos;t be found, so more may be missing ({table}).</source>
        <translation>La fin d’une table est introuvable, il peut en manquer davantage ({table}).</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%n fait</numerusform>
            <numerusform>%n faits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n décision</numerusform>
            <numerusform>%n décisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s)</source>
        <translation>
            <numerusform>%n proposition</numerusform>
            <numerusform>%n propositions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) of the brief</source>
        <translation>
            <numerusform>%n réglage de la note</numerusform>
            <numerusform>%n réglages de la note</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n brouillon</numerusform>
            <numerusform>%n brouillons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edition(s)</source>
        <translation>
            <numerusform>%n édition</numerusform>
            <numerusform>%n éditions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestsOnField</name>
    <message>
        <source>Still holds</source>
        <translation>Tient toujours</translation>
    </message>
    <message>
        <source>The judgement holds for the facts as they are now</source>
        <translation>Le jugement tient pour les faits tels qu’ils sont maintenant</translation>
    </message>
    <message>
        <source>Choose facts…</source>
        <translation>Choisir des faits…</translation>
    </message>
    <message>
        <source>Choose the facts that the judgement rests on</source>
        <translation>Choisir les faits sur lesquels s’appuie le jugement</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n de plus</numerusform>
            <numerusform>et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>On no fact: nothing will tell you when one changes.</source>
        <translation>Sur aucun fait : rien ne signalera un changement.</translation>
    </message>
    <message>
        <source>Changed since it was judged: {facts}</source>
        <translation>Modifié depuis le jugement : {facts}</translation>
    </message>
    <message>
        <source>a fact is gone</source>
        <translation>un fait a disparu</translation>
    </message>
</context>
<context>
    <name>ReviewLayout</name>
    <message>
        <source>Facts</source>
        <translation>Faits</translation>
    </message>
    <message>
        <source>Nothing to review here</source>
        <translation>Rien à relire ici</translation>
    </message>
    <message>
        <source>Import articles in Sources; their facts appear here as they are found. If you filtered, show all.</source>
        <translation>Importez des articles dans Sources ; leurs faits apparaissent ici à mesure. Si vous avez filtré, montrez tout.</translation>
    </message>
</context>
<context>
    <name>ReviewWorkspace</name>
    <message>
        <source>This fact has a draft: Ctrl+Enter keeps it, Ctrl+Backspace drops it.</source>
        <translation>Ce fait a un brouillon : Ctrl+Entrée l’enregistre, Ctrl+Retour arrière l’abandonne.</translation>
    </message>
    <message>
        <source>Confirm {count} reports of one claim</source>
        <translation>Confirmer {count} reprises d’une affirmation</translation>
    </message>
    <message>
        <source>No unreviewed fact is shown.</source>
        <translation>Aucun fait non relu n’est affiché.</translation>
    </message>
    <message>
        <source>This fact has a draft too; settle it first.</source>
        <translation>Ce fait a aussi un brouillon ; réglez-le d’abord.</translation>
    </message>
    <message numerus="yes">
        <source>Confirm the %n unreviewed fact(s) that the list shows now? One undo takes it back.</source>
        <translation>
            <numerusform>Confirmer le fait non relu que la liste affiche ? Une annulation suffit pour revenir.</numerusform>
            <numerusform>Confirmer les %n faits non relus que la liste affiche ? Une annulation suffit pour revenir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm all shown</source>
        <translation>Confirmer tout ce qui est affiché</translation>
    </message>
    <message>
        <source>Confirm {count} shown facts</source>
        <translation>Confirmer {count} faits affichés</translation>
    </message>
    <message>
        <source>Select two or more facts in the list (Shift+Down), then merge.</source>
        <translation>Sélectionnez au moins deux faits dans la liste (Maj+Bas), puis fusionnez.</translation>
    </message>
    <message>
        <source>Facts of different kinds can&apos;t be merged: what one says would be lost.</source>
        <translation>Des faits de types différents ne peuvent pas être fusionnés : ce que dit l’un serait perdu.</translation>
    </message>
    <message>
        <source>Confirm {count} facts</source>
        <translation>Confirmer {count} faits</translation>
    </message>
    <message>
        <source>All facts of this list are reviewed.</source>
        <translation>Tous les faits de cette liste sont relus.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Opening {name}…</source>
        <translation>Ouverture de {name}…</translation>
    </message>
    <message>
        <source>it can&apos;t be written to</source>
        <translation>on ne peut pas y écrire</translation>
    </message>
    <message>
        <source>it is open with {holder}</source>
        <translation>il est ouvert chez {holder}</translation>
    </message>
    <message>
        <source>{name} was opened for reading only: {why}. To change something, save a copy and work in that.</source>
        <translation>{name} est ouvert en lecture seule : {why}. Pour modifier quelque chose, enregistrez une copie et travaillez dedans.</translation>
    </message>
    <message>
        <source>{name} is no dossier; open or start one first, then import it.</source>
        <translation>{name} n’est pas un dossier ; ouvrez-en ou commencez-en un, puis importez-le.</translation>
    </message>
    <message>
        <source>Sample.briefing</source>
        <translation>Exemple.briefing</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Copy saved as {name}.</source>
        <translation>Copie enregistrée sous {name}.</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Lecture de {name}…</translation>
    </message>
    <message>
        <source>Stopped. What was done stays; the rest goes on when the dossier is opened again.</source>
        <translation>Arrêté. Ce qui est fait reste ; la suite reprend à la prochaine ouverture du dossier.</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Still holds</source>
        <translation>Tient toujours</translation>
    </message>
    <message>
        <source>The title holds for the facts as they are now</source>
        <translation>Le titre tient pour les faits tels qu’ils sont maintenant</translation>
    </message>
    <message>
        <source>Choose a marking: it stands on every page, and there is no silent default.</source>
        <translation>Choisissez un marquage : il figure sur chaque page, et aucun n’est mis d’office.</translation>
    </message>
    <message>
        <source>Typed earlier, and not kept yet: it does not fit.</source>
        <translation>Saisi plus tôt et pas encore conservé : la valeur ne convient pas.</translation>
    </message>
    <message>
        <source>Facts that the title rests on have changed since. Read it again.</source>
        <translation>Des faits sur lesquels s’appuie le titre ont changé depuis. Relisez-le.</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>Titr&amp;e</translation>
    </message>
    <message>
        <source>written from confirmed facts if empty</source>
        <translation>écrit à partir des faits confirmés si vide</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Lieu</translation>
    </message>
    <message>
        <source>N&amp;umber</source>
        <translation>Numér&amp;o</translation>
    </message>
    <message>
        <source>&amp;Marking</source>
        <translation>Mar&amp;quage</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Marquage</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>Restriction</translation>
    </message>
    <message>
        <source>printed with the marking</source>
        <translation>imprimée avec le marquage</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>Période du</translation>
    </message>
    <message>
        <source>First day covered</source>
        <translation>Premier jour couvert</translation>
    </message>
    <message>
        <source>to</source>
        <translation>au</translation>
    </message>
    <message>
        <source>Last day covered</source>
        <translation>Dernier jour couvert</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>En date du</translation>
    </message>
    <message>
        <source>now, or 2022-09-15 18:00+04:00</source>
        <translation>maintenant, ou 2022-09-15 18:00+04:00</translation>
    </message>
    <message>
        <source>Next brief</source>
        <translation>Prochaine note</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Préparée par</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Relue par</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>Or&amp;ganisation</translation>
    </message>
    <message>
        <source>Parties to the conflict</source>
        <translation>Parties au conflit</translation>
    </message>
    <message>
        <source>taken from the facts if empty</source>
        <translation>tirées des faits si vide</translation>
    </message>
    <message>
        <source>Part&amp;ies</source>
        <translation>&amp;Parties</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Fuseau &amp;horaire</translation>
    </message>
    <message>
        <source>Local time zone</source>
        <translation>Fuseau horaire local</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>projet</translation>
    </message>
    <message>
        <source>final: confirmed facts only</source>
        <translation>définitive : faits confirmés seulement</translation>
    </message>
    <message>
        <source>corrected: confirmed facts only</source>
        <translation>corrigée : faits confirmés seulement</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>Stat&amp;ut</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Corrects No.</source>
        <translation>Corrige le no</translation>
    </message>
    <message>
        <source>the last one if empty</source>
        <translation>le dernier si vide</translation>
    </message>
    <message>
        <source>What the corrected edition had wrong</source>
        <translation>Ce que l’édition corrigée avait d’erroné</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>deteriorated</source>
        <translation>dégradée</translation>
    </message>
    <message>
        <source>improved</source>
        <translation>améliorée</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangée</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tendance</translation>
    </message>
    <message>
        <source>Trend, your judgement</source>
        <translation>Tendance, votre jugement</translation>
    </message>
    <message>
        <source>because</source>
        <translation>parce que</translation>
    </message>
    <message>
        <source>Show unreviewe&amp;d facts too, marked</source>
        <translation>Montrer aussi les faits non relu&amp;s, signalés</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>La&amp;ngue</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Temp&amp;late</source>
        <translation>Mo&amp;dèle</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>St&amp;yle</source>
        <translation>St&amp;yle</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>Charte de la maison</translation>
    </message>
    <message>
        <source>as the style</source>
        <translation>selon la charte</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Locator map</source>
        <translation>Carte de situation</translation>
    </message>
    <message>
        <source>Places on the map, one a line</source>
        <translation>Lieux sur la carte, un par ligne</translation>
    </message>
    <message>
        <source>Amsel, 40.1, 46.2
name, latitude, longitude</source>
        <translation>Amsel, 40.1, 46.2
nom, latitude, longitude</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Grades of outlets, one a line</source>
        <translation>Notes des médias, une par ligne</translation>
    </message>
    <message>
        <source>Veld Wire: B
outlet: A to F</source>
        <translation>Veld Wire: B
média : A à F</translation>
    </message>
    <message>
        <source>A reliable, B usually, C fairly, D not usually, E unreliable, F unknown</source>
        <translation>A fiable, B d’ordinaire, C assez, D rarement, E non fiable, F inconnu</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>choisir…</translation>
    </message>
</context>
<context>
    <name>SignatureRow</name>
    <message>
        <source>&amp;Sign the PDF</source>
        <translation>&amp;Signer le PDF</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>certificate with its key (.p12, .pfx)</source>
        <translation>certificat avec sa clé (.p12, .pfx)</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>Pass phrase of the certificate</source>
        <translation>Phrase secrète du certificat</translation>
    </message>
    <message>
        <source>asked each time, never kept</source>
        <translation>demandée à chaque fois, jamais conservée</translation>
    </message>
    <message>
        <source>Pass ph&amp;rase</source>
        <translation>Ph&amp;rase secrète</translation>
    </message>
    <message>
        <source>Signing needs pyHanko, which is not installed here.</source>
        <translation>La signature demande pyHanko, qui n’est pas installé ici.</translation>
    </message>
    <message>
        <source>Choose the certificate that signs the PDF, or leave the signature out.</source>
        <translation>Choisissez le certificat qui signe le PDF, ou renoncez à la signature.</translation>
    </message>
    <message>
        <source>Certificates (*.p12 *.pfx);;All files (*)</source>
        <translation>Certificats (*.p12 *.pfx);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>SourcesWorkspace</name>
    <message>
        <source>Ne&amp;xt one</source>
        <translation>Sui&amp;vant</translation>
    </message>
    <message>
        <source>Go to the next undated article</source>
        <translation>Aller au prochain article sans date</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Pas encore d’articles</translation>
    </message>
    <message>
        <source>Drop files, folders, text or links anywhere on this window, or import them.</source>
        <translation>Déposez des fichiers, des dossiers, du texte ou des liens sur cette fenêtre, ou importez-les.</translation>
    </message>
    <message>
        <source>Not read, or read with a note</source>
        <translation>Non lus, ou lus avec une remarque</translation>
    </message>
    <message>
        <source>Passages left out</source>
        <translation>Passages écartés</translation>
    </message>
    <message>
        <source>The article</source>
        <translation>L’article</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Leave out of the brief, or put back</source>
        <translation>Écarter de la note, ou remettre</translation>
    </message>
    <message>
        <source>Review its facts</source>
        <translation>Relire ses faits</translation>
    </message>
    <message>
        <source>Files that were not read</source>
        <translation>Fichiers non lus</translation>
    </message>
    <message>
        <source>Try again, with a password where one is needed</source>
        <translation>Réessayer, avec un mot de passe s’il en faut un</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) without a publication date: relative dates stay unresolved.</source>
        <translation>
            <numerusform>%n article sans date de publication : les dates relatives restent indéterminées.</numerusform>
            <numerusform>%n articles sans date de publication : les dates relatives restent indéterminées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>Rien n’a été écarté.</translation>
    </message>
    <message>
        <source>Left out ({count})</source>
        <translation>Écarté ({count})</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password of {name}</source>
        <translation>Mot de passe de {name}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Recent dossiers</source>
        <translation>Dossiers récents</translation>
    </message>
    <message>
        <source>No dossier yet. Start one, or look at the sample.</source>
        <translation>Pas encore de dossier. Commencez-en un, ou regardez l’exemple.</translation>
    </message>
    <message>
        <source>{name}
no longer at {folder}</source>
        <translation>{name}
n’est plus dans {folder}</translation>
    </message>
    <message>
        <source>From a stack of news articles to a sourced situation brief. Offline.</source>
        <translation>D’une pile d’articles de presse à une note de situation sourcée. Hors ligne.</translation>
    </message>
    <message>
        <source>&amp;New dossier…</source>
        <translation>&amp;Nouveau dossier…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Ouvrir l’&amp;exemple</translation>
    </message>
    <message>
        <source>A copy of the sample dossier, to try things</source>
        <translation>Une copie du dossier d’exemple, pour essayer</translation>
    </message>
</context>
<context>
    <name>StatementForm</name>
    <message>
        <source>&amp;Content</source>
        <translation>&amp;Contenu</translation>
    </message>
    <message>
        <source>Content of the statement</source>
        <translation>Contenu de la déclaration</translation>
    </message>
    <message>
        <source>Whose &amp;words</source>
        <translation>Mots de &amp;qui</translation>
    </message>
    <message>
        <source>Directness</source>
        <translation>Style direct ou indirect</translation>
    </message>
    <message>
        <source>&amp;Speaker</source>
        <translation>&amp;Orateur</translation>
    </message>
    <message>
        <source>Speaker&apos;s name in full</source>
        <translation>Nom complet de l’orateur</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En mots</translation>
    </message>
    <message>
        <source>Speaker in the words of the source</source>
        <translation>Orateur dans les mots de la source</translation>
    </message>
    <message>
        <source>R&amp;ole</source>
        <translation>Fonctio&amp;n</translation>
    </message>
    <message>
        <source>Role of the speaker</source>
        <translation>Fonction de l’orateur</translation>
    </message>
    <message>
        <source>speaks for</source>
        <translation>au nom de</translation>
    </message>
    <message>
        <source>Party of the speaker</source>
        <translation>Partie de l’orateur</translation>
    </message>
    <message>
        <source>Verb of sa&amp;ying</source>
        <translation>&amp;Verbe de parole</translation>
    </message>
    <message>
        <source>Verb or phrase of saying</source>
        <translation>Verbe ou tour de parole</translation>
    </message>
    <message>
        <source>Sai&amp;d to</source>
        <translation>&amp;Dit à</translation>
    </message>
    <message>
        <source>Said to whom</source>
        <translation>Dit à qui</translation>
    </message>
    <message>
        <source>Whe&amp;n</source>
        <translation>Q&amp;uand</translation>
    </message>
    <message>
        <source>Time in the words of the source</source>
        <translation>Moment dans les mots de la source</translation>
    </message>
    <message>
        <source>Day of the statement</source>
        <translation>Jour de la déclaration</translation>
    </message>
</context>
<context>
    <name>UnexpectedErrors</name>
    <message>
        <source>Something unexpected happened.</source>
        <translation>Quelque chose d’inattendu s’est produit.</translation>
    </message>
    <message>
        <source>(no log could be written)</source>
        <translation>(aucun journal n’a pu être écrit)</translation>
    </message>
    <message>
        <source>Nothing is lost: every decision was on the disk before it was shown. You can go on working. If it happens again, send the log; it holds no article text.

{log}</source>
        <translation>Rien n’est perdu : chaque décision était sur le disque avant d’être affichée. Vous pouvez continuer. Si cela se reproduit, envoyez le journal ; il ne contient aucun texte d’article.

{log}</translation>
    </message>
</context>
<context>
    <name>UpdateCheck</name>
    <message>
        <source>Ask {host} whether there is a newer version?</source>
        <translation>Demander à {host} s’il existe une version plus récente ?</translation>
    </message>
    <message>
        <source>One request goes to {address}. It carries the program&apos;s name and nothing about you or your work; as with every page, {host} sees the network address of your computer.</source>
        <translation>Une seule requête part vers {address}. Elle porte le nom du programme et rien sur vous ni sur votre travail ; comme pour toute page, {host} voit l’adresse réseau de votre ordinateur.</translation>
    </message>
    <message>
        <source>&amp;Ask {host}</source>
        <translation>&amp;Demander à {host}</translation>
    </message>
    <message>
        <source>Asking {host}…</source>
        <translation>Demande à {host}…</translation>
    </message>
    <message>
        <source>You have the newest version, {version}.</source>
        <translation>Vous avez la version la plus récente, {version}.</translation>
    </message>
    <message>
        <source>Version {new}{day} is out; you have {old}.</source>
        <translation>La version {new}{day} est parue ; vous avez la {old}.</translation>
    </message>
    <message>
        <source>Nothing is downloaded by the program itself. Your dossiers stay as they are.</source>
        <translation>Le programme ne télécharge rien lui-même. Vos dossiers restent tels quels.</translation>
    </message>
    <message>
        <source>&amp;Open the page</source>
        <translation>&amp;Ouvrir la page</translation>
    </message>
    <message>
        <source>This copy names no address to ask for updates. You have version {version}: compare it with the place that you got the program from, or write that address into {path} as

update_feed = &quot;https://…&quot;</source>
        <translation>Cette copie ne nomme aucune adresse à interroger. Vous avez la version {version} : comparez-la avec l’endroit d’où vient le programme, ou inscrivez cette adresse dans {path} ainsi

update_feed = &quot;https://…&quot;</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>reviewed {done} of {total}</source>
        <translation>{done} relus sur {total}</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>enregistré {time}</translation>
    </message>
    <message>
        <source>{what}: {done} of {total}</source>
        <translation>{what} : {done} sur {total}</translation>
    </message>
    <message>
        <source>, about {time} left</source>
        <translation>, encore environ {time}</translation>
    </message>
</context>
<context>
    <name>Worker</name>
    <message>
        <source>The process that worked on “{what}” ended unexpectedly; the rest goes on.</source>
        <translation>Le processus qui traitait « {what} » s’est arrêté de façon inattendue ; le reste continue.</translation>
    </message>
    <message>
        <source>The worker process can&apos;t be started; see the log and try again.</source>
        <translation>Le processus de travail ne peut démarrer ; voyez le journal et réessayez.</translation>
    </message>
</context>
<context>
    <name>ZoneField</name>
    <message>
        <source>zone</source>
        <translation>fuseau</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>Briefing Desk {version}

From news articles to a sourced situation brief, offline.
Apache-2.0. Built with Qt {qt} (LGPL-3), Python {python}, spaCy, ReportLab and pikepdf.
{system}</source>
        <translation>Briefing Desk {version}

Des articles de presse à une note de situation sourcée, hors ligne.
Apache-2.0. Fait avec Qt {qt} (LGPL-3), Python {python}, spaCy, ReportLab et pikepdf.
{system}</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>The program ended unexpectedly last time. All decisions that were shown as saved are in the dossier. What it said last is in {path}.</source>
        <translation>Le programme s’est arrêté de façon inattendue la dernière fois. Toutes les décisions affichées comme enregistrées sont dans le dossier. Ses derniers mots sont dans {path}.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>&amp;New dossier…</source>
        <translation>&amp;Nouveau dossier…</translation>
    </message>
    <message>
        <source>Start a dossier for a new brief</source>
        <translation>Commencer un dossier pour une nouvelle note</translation>
    </message>
    <message>
        <source>&amp;Open dossier…</source>
        <translation>&amp;Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Open a dossier that was made before</source>
        <translation>Ouvrir un dossier existant</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>Enregistrer une &amp;copie…</translation>
    </message>
    <message>
        <source>Write a copy of the dossier; the dossier itself is always saved</source>
        <translation>Écrire une copie du dossier ; le dossier lui-même est toujours enregistré</translation>
    </message>
    <message>
        <source>&amp;Close dossier</source>
        <translation>&amp;Fermer le dossier</translation>
    </message>
    <message>
        <source>Close the dossier and go back to the start page</source>
        <translation>Fermer le dossier et revenir à la page d’accueil</translation>
    </message>
    <message>
        <source>&amp;Import articles…</source>
        <translation>&amp;Importer des articles…</translation>
    </message>
    <message>
        <source>Read articles from files</source>
        <translation>Lire des articles dans des fichiers</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>Importer un do&amp;ssier…</translation>
    </message>
    <message>
        <source>Read every article of a folder</source>
        <translation>Lire tous les articles d’un dossier de fichiers</translation>
    </message>
    <message>
        <source>&amp;Paste an article…</source>
        <translation>Co&amp;ller un article…</translation>
    </message>
    <message>
        <source>Make an article from copied text</source>
        <translation>Faire un article d’un texte copié</translation>
    </message>
    <message>
        <source>&amp;Export the brief…</source>
        <translation>&amp;Exporter la note…</translation>
    </message>
    <message>
        <source>Write the brief as PDF, Word, web page and more</source>
        <translation>Écrire la note en PDF, Word, page web et plus</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Leave the program; everything is saved</source>
        <translation>Quitter le programme ; tout est enregistré</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Take back the last decision</source>
        <translation>Revenir sur la dernière décision</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Refaire ce qui a été annulé</translation>
    </message>
    <message>
        <source>&amp;Find in the article…</source>
        <translation>&amp;Chercher dans l’article…</translation>
    </message>
    <message>
        <source>Search the words of the article</source>
        <translation>Chercher des mots de l’article</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>Chercher le &amp;suivant</translation>
    </message>
    <message>
        <source>Go to the next place of the words searched</source>
        <translation>Aller au prochain endroit des mots cherchés</translation>
    </message>
    <message>
        <source>&amp;Search the facts</source>
        <translation>Chercher dans les &amp;faits</translation>
    </message>
    <message>
        <source>Show only the facts that hold some words</source>
        <translation>Ne montrer que les faits qui contiennent certains mots</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>Your name, the language and the look of the program</source>
        <translation>Votre nom, la langue et l’apparence du programme</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>&amp;Sources</translation>
    </message>
    <message>
        <source>The articles that the brief rests on</source>
        <translation>Les articles sur lesquels repose la note</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Relecture</translation>
    </message>
    <message>
        <source>Confirm, change or reject what was found</source>
        <translation>Confirmer, modifier ou rejeter ce qui a été trouvé</translation>
    </message>
    <message>
        <source>&amp;Brief</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>Compose the brief and see its pages</source>
        <translation>Composer la note et voir ses pages</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Volet &amp;suivant</translation>
    </message>
    <message>
        <source>Go on to the next part of the window: list, text, form, toolbar</source>
        <translation>Passer à la partie suivante de la fenêtre : liste, texte, formulaire, barre d’outils</translation>
    </message>
    <message>
        <source>Previous p&amp;ane</source>
        <translation>Volet précé&amp;dent</translation>
    </message>
    <message>
        <source>Go back to the part of the window before</source>
        <translation>Revenir à la partie précédente de la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>Plus &amp;grand</translation>
    </message>
    <message>
        <source>Make all words larger</source>
        <translation>Agrandir tous les mots</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>Plus &amp;petit</translation>
    </message>
    <message>
        <source>Make all words smaller</source>
        <translation>Réduire tous les mots</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>Taille &amp;normale</translation>
    </message>
    <message>
        <source>Go back to the size of the system font</source>
        <translation>Revenir à la taille de la police du système</translation>
    </message>
    <message>
        <source>Li&amp;ght or dark</source>
        <translation>&amp;Clair ou sombre</translation>
    </message>
    <message>
        <source>Change between the light and the dark look</source>
        <translation>Passer de l’apparence claire à la sombre</translation>
    </message>
    <message>
        <source>S&amp;top the running work</source>
        <translation>&amp;Arrêter le travail en cours</translation>
    </message>
    <message>
        <source>Stop reading or exporting; what is done stays</source>
        <translation>Arrêter la lecture ou l’exportation ; ce qui est fait reste</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Touches</translation>
    </message>
    <message>
        <source>Show all keys on one sheet</source>
        <translation>Montrer toutes les touches sur une feuille</translation>
    </message>
    <message>
        <source>Show the &amp;log folder</source>
        <translation>Montrer le dossier du &amp;journal</translation>
    </message>
    <message>
        <source>Open the folder of the program&apos;s log; it holds no article text</source>
        <translation>Ouvrir le dossier du journal ; il ne contient aucun texte d’article</translation>
    </message>
    <message>
        <source>Check for &amp;updates…</source>
        <translation>Rechercher des &amp;mises à jour…</translation>
    </message>
    <message>
        <source>Ask over the network whether there is a newer release; only when you do</source>
        <translation>Demander par le réseau s’il existe une version plus récente ; uniquement à votre demande</translation>
    </message>
    <message>
        <source>&amp;About Briefing Desk</source>
        <translation>À &amp;propos de Briefing Desk</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>Version et licences</translation>
    </message>
    <message>
        <source>&amp;Confirm and next</source>
        <translation>&amp;Confirmer et suivant</translation>
    </message>
    <message>
        <source>Stand behind the fact and go to the next one</source>
        <translation>Répondre du fait et passer au suivant</translation>
    </message>
    <message>
        <source>Re&amp;ject and next</source>
        <translation>Re&amp;jeter et suivant</translation>
    </message>
    <message>
        <source>Leave the fact out of the brief and go to the next one</source>
        <translation>Laisser le fait hors de la note et passer au suivant</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>Go into the form of the fact</source>
        <translation>Aller dans la fiche du fait</translation>
    </message>
    <message>
        <source>Back to &amp;unreviewed</source>
        <translation>Remettre à &amp;relire</translation>
    </message>
    <message>
        <source>Take the decision on this fact back</source>
        <translation>Revenir sur la décision prise sur ce fait</translation>
    </message>
    <message>
        <source>Confirm &amp;all shown…</source>
        <translation>Confirmer &amp;tout ce qui est affiché…</translation>
    </message>
    <message>
        <source>Confirm the unreviewed facts that the filter shows, as one step</source>
        <translation>Confirmer en une étape les faits non relus que le filtre montre</translation>
    </message>
    <message>
        <source>&amp;Next fact</source>
        <translation>Fait &amp;suivant</translation>
    </message>
    <message>
        <source>Go to the next fact of the list</source>
        <translation>Aller au fait suivant de la liste</translation>
    </message>
    <message>
        <source>&amp;Previous fact</source>
        <translation>Fait &amp;précédent</translation>
    </message>
    <message>
        <source>Go to the fact before</source>
        <translation>Aller au fait d’avant</translation>
    </message>
    <message>
        <source>Next unre&amp;viewed fact</source>
        <translation>Fait &amp;non relu suivant</translation>
    </message>
    <message>
        <source>Go to the next fact that waits for you; works from inside a field too</source>
        <translation>Aller au prochain fait qui vous attend ; marche aussi depuis un champ</translation>
    </message>
    <message>
        <source>Previous unrevie&amp;wed fact</source>
        <translation>Fait non relu précé&amp;dent</translation>
    </message>
    <message>
        <source>Go back to the unreviewed fact before</source>
        <translation>Revenir au fait non relu d’avant</translation>
    </message>
    <message>
        <source>Ne&amp;xt article</source>
        <translation>&amp;Article suivant</translation>
    </message>
    <message>
        <source>Go to the next article with open facts</source>
        <translation>Aller au prochain article avec des faits en attente</translation>
    </message>
    <message>
        <source>Previous ar&amp;ticle</source>
        <translation>Arti&amp;cle précédent</translation>
    </message>
    <message>
        <source>Go back to the article with open facts before</source>
        <translation>Revenir à l’article d’avant avec des faits en attente</translation>
    </message>
    <message>
        <source>Next &amp;draft or conflict</source>
        <translation>&amp;Brouillon ou contradiction suivants</translation>
    </message>
    <message>
        <source>Go to the next fact with an unfinished draft or a conflicting figure</source>
        <translation>Aller au prochain fait avec un brouillon ou un chiffre contradictoire</translation>
    </message>
    <message>
        <source>New &amp;casualty claim</source>
        <translation>Nouveau &amp;bilan</translation>
    </message>
    <message>
        <source>Make a casualty claim from the selected words</source>
        <translation>Faire un bilan des mots sélectionnés</translation>
    </message>
    <message>
        <source>New cease&amp;fire report</source>
        <translation>Nouveau &amp;cessez-le-feu</translation>
    </message>
    <message>
        <source>Make a ceasefire report from the selected words</source>
        <translation>Faire une annonce de cessez-le-feu des mots sélectionnés</translation>
    </message>
    <message>
        <source>New &amp;statement</source>
        <translation>Nouvelle &amp;déclaration</translation>
    </message>
    <message>
        <source>Make a statement from the selected words</source>
        <translation>Faire une déclaration des mots sélectionnés</translation>
    </message>
    <message>
        <source>New ca&amp;veat</source>
        <translation>Nouvelle &amp;réserve</translation>
    </message>
    <message>
        <source>Make a caveat from the selected words</source>
        <translation>Faire une réserve des mots sélectionnés</translation>
    </message>
    <message>
        <source>Selected words are the &amp;evidence</source>
        <translation>Les mots sélectionnés sont la &amp;preuve</translation>
    </message>
    <message>
        <source>Let the fact rest on the words selected in the article</source>
        <translation>Fonder le fait sur les mots sélectionnés dans l’article</translation>
    </message>
    <message>
        <source>Selected words are evidence &amp;too</source>
        <translation>Les mots sélectionnés sont &amp;aussi une preuve</translation>
    </message>
    <message>
        <source>Add the selected words to the evidence of the fact</source>
        <translation>Ajouter les mots sélectionnés aux preuves du fait</translation>
    </message>
    <message>
        <source>Selected words &amp;name who says it</source>
        <translation>Les mots sélectionnés &amp;nomment qui le dit</translation>
    </message>
    <message>
        <source>Take the selected words as the claimant or the speaker</source>
        <translation>Prendre les mots sélectionnés comme auteur ou orateur</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Fusionner</translation>
    </message>
    <message>
        <source>Make one fact of the selected ones: the current one keeps its fields, the others are rejected</source>
        <translation>Faire un seul fait de ceux qui sont sélectionnés : le fait courant garde ses champs, les autres sont rejetés</translation>
    </message>
    <message>
        <source>S&amp;plit</source>
        <translation>Sé&amp;parer</translation>
    </message>
    <message>
        <source>Take the fact out of its group of duplicates, or make a second fact of the same evidence</source>
        <translation>Sortir le fait de son groupe de doublons, ou faire un second fait de la même preuve</translation>
    </message>
    <message>
        <source>Save, confirm and ne&amp;xt</source>
        <translation>&amp;Enregistrer, confirmer et suivant</translation>
    </message>
    <message>
        <source>Keep the form as the fact, confirm it and go to the next one</source>
        <translation>Enregistrer la fiche comme fait, le confirmer et passer au suivant</translation>
    </message>
    <message>
        <source>&amp;Leave the form</source>
        <translation>&amp;Quitter la fiche</translation>
    </message>
    <message>
        <source>Go back to the list; what was typed stays as a draft</source>
        <translation>Revenir à la liste ; ce qui est saisi reste en brouillon</translation>
    </message>
    <message>
        <source>&amp;Drop the draft</source>
        <translation>Abandonner le br&amp;ouillon</translation>
    </message>
    <message>
        <source>Forget what was typed and show the fact as it is</source>
        <translation>Oublier ce qui est saisi et montrer le fait tel quel</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>F&amp;act</source>
        <translation>Fai&amp;t</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source> and {count} more</source>
        <translation> et {count} autres</translation>
    </message>
    <message>
        <source>&apos;{field}&apos; of an article can&apos;t be changed; import a corrected text instead.</source>
        <translation>« {field} » d’un article ne peut être modifié ; importez plutôt un texte corrigé.</translation>
    </message>
    <message>
        <source>A DRAFT: {unreviewed}; no edition was recorded in the dossier.</source>
        <translation>PROJET : {unreviewed} ; aucune édition n’a été inscrite au dossier.</translation>
    </message>
    <message>
        <source>A mention has both offsets or none.</source>
        <translation>Une mention a ses deux positions ou aucune.</translation>
    </message>
    <message>
        <source>A part of the brief does not fit on a page of this paper; choose larger paper or smaller type.</source>
        <translation>Une partie de la note ne tient pas sur une page de ce papier ; choisissez un papier plus grand ou des caractères plus petits.</translation>
    </message>
    <message>
        <source>A setting of the brief can&apos;t be used: {error}</source>
        <translation>Un réglage de la note ne peut être employé : {error}</translation>
    </message>
    <message>
        <source>JSON-LD alternativeHeadline</source>
        <translation>JSON-LD alternativeHeadline</translation>
    </message>
    <message>
        <source>JSON-LD author</source>
        <translation>JSON-LD author</translation>
    </message>
    <message>
        <source>JSON-LD description</source>
        <translation>JSON-LD description</translation>
    </message>
    <message>
        <source>JSON-LD headline</source>
        <translation>JSON-LD headline</translation>
    </message>
    <message>
        <source>JSON-LD inLanguage</source>
        <translation>JSON-LD inLanguage</translation>
    </message>
    <message>
        <source>JSON-LD publisher</source>
        <translation>JSON-LD publisher</translation>
    </message>
    <message>
        <source>JSON-LD url</source>
        <translation>JSON-LD url</translation>
    </message>
    <message>
        <source>Left out, for want of text: {entries} of “{file}”.</source>
        <translation>Écarté, faute de texte : {entries} de « {file} ».</translation>
    </message>
    <message>
        <source>Left out, since there is no text: {entries} of “{file}”; fetch the links to read them.</source>
        <translation>Écarté, faute de texte : {entries} de « {file} » ; chargez les liens pour les lire.</translation>
    </message>
    <message>
        <source>Left out, since there is no text: {rows} of “{file}”.</source>
        <translation>Écarté, faute de texte : {rows} de « {file} ».</translation>
    </message>
    <message>
        <source>Line {number} of “{file}” is no article: it needs a field “text”.</source>
        <translation>La ligne {number} de « {file} » n’est pas un article : il lui faut un champ « text ».</translation>
    </message>
    <message>
        <source>Line {number} of “{file}” is not JSON; correct it or take it out. The others were read.</source>
        <translation>La ligne {number} de « {file} » n’est pas du JSON ; corrigez-la ou retirez-la. Les autres ont été lues.</translation>
    </message>
    <message>
        <source>No article was found in “{name}”; say on the command line which of its fields holds the text (--column text=NAME), or save the text alone.</source>
        <translation>Aucun article trouvé dans « {name} » ; dites à la ligne de commande lequel de ses champs contient le texte (--column text=NOM), ou enregistrez le texte seul.</translation>
    </message>
    <message>
        <source>No font of the house style can set {characters}{more}; a box stands in their place ({times} times). Name a TrueType font that has them in the style&apos;s fonts.extra.</source>
        <translation>Aucune police de la charte ne peut composer {characters}{more} ; un carré les remplace ({times} fois). Indiquez dans fonts.extra de la charte une police TrueType qui les possède.</translation>
    </message>
    <message>
        <source>Nothing was found in the feed “{name}”: {wrong}. Fetch it again.</source>
        <translation>Rien n’a été trouvé dans le flux « {name} » : {wrong}. Chargez-le de nouveau.</translation>
    </message>
    <message>
        <source>Of “{name}” the first {most} of {pages} pages were read; raise the limit in the settings (--limit pdf_pages) for more.</source>
        <translation>De « {name} », les {most} premières pages sur {pages} ont été lues ; relevez la limite dans les préférences (--limit pdf_pages) pour en lire plus.</translation>
    </message>
    <message>
        <source>Only a PDF can be signed; add it to the formats.</source>
        <translation>Seul un PDF peut être signé ; ajoutez-le aux formats.</translation>
    </message>
    <message>
        <source>Only a summary is given in {entries} of “{file}”; fetch the links for the whole text.</source>
        <translation>Seul un résumé figure dans {entries} de « {file} » ; chargez les liens pour le texte entier.</translation>
    </message>
    <message>
        <source>Pictures need pypdfium2, which is not installed.</source>
        <translation>Les images demandent pypdfium2, qui n’est pas installé.</translation>
    </message>
    <message>
        <source>Signed by {name}: the signature is valid; trust in the certificate was not checked.</source>
        <translation>Signé par {name} : la signature est valable ; la confiance dans le certificat n’a pas été vérifiée.</translation>
    </message>
    <message>
        <source>Signing needs the extra &apos;sign&apos; (pyHanko); install it with: pip install &apos;briefing-desk[sign]&apos;.</source>
        <translation>Signer demande le complément « sign » (pyHanko) ; installez-le par : pip install &apos;briefing-desk[sign]&apos;.</translation>
    </message>
    <message>
        <source>The PDF came out without its signature; nothing was written.</source>
        <translation>Le PDF est sorti sans sa signature ; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>The PDF could not be encrypted; nothing was written.</source>
        <translation>Le PDF n’a pu être chiffré ; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>The PDF is encrypted: it is tagged, but not PDF/A, which does not allow encryption.</source>
        <translation>Le PDF est chiffré : il est balisé, mais n’est pas PDF/A, qui n’admet pas le chiffrement.</translation>
    </message>
    <message>
        <source>The address of {host} holds a user name or password; take it out, and save the page yourself.</source>
        <translation>L’adresse de {host} contient un nom d’utilisateur ou un mot de passe ; retirez-le, et enregistrez la page vous-même.</translation>
    </message>
    <message>
        <source>The article&apos;s {fields} does not fit: {why}</source>
        <translation>{fields} de l’article ne convient pas : {why}</translation>
    </message>
    <message>
        <source>The attachment “{name}” is of a kind that can&apos;t be imported; it was left out.</source>
        <translation>La pièce jointe « {name} » est d’un genre qui ne peut être importé ; elle a été écartée.</translation>
    </message>
    <message>
        <source>The brief is meant for {meant} and takes {count}: a title, name or text of it is long.</source>
        <translation>La note est prévue pour {meant} et en prend {count} : un titre, un nom ou un texte y est long.</translation>
    </message>
    <message>
        <source>The certificate of {holder} in {name} expired on {ends}; sign with one that is valid.</source>
        <translation>Le certificat de {holder} dans {name} a expiré le {ends} ; signez avec un certificat valable.</translation>
    </message>
    <message>
        <source>The certificate of {holder} in {name} is not meant for signatures; choose one that is.</source>
        <translation>Le certificat de {holder} dans {name} n’est pas prévu pour signer ; choisissez-en un qui l’est.</translation>
    </message>
    <message>
        <source>The certificate of {holder} in {name} is valid from {begins} only; check the clock of this computer, or sign with another one.</source>
        <translation>Le certificat de {holder} dans {name} n’est valable qu’à partir du {begins} ; vérifiez l’horloge de cet ordinateur, ou signez avec un autre.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid, so nothing was fetched from it; check the address.</source>
        <translation>Le certificat de {host} n’est pas valable : rien n’en a été chargé ; vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>The certificate {name} can&apos;t be read ({reason}); choose a .p12 or .pfx file.</source>
        <translation>Le certificat {name} ne peut être lu ({reason}) ; choisissez un fichier .p12 ou .pfx.</translation>
    </message>
    <message>
        <source>The copy would overwrite the dossier itself; choose another name.</source>
        <translation>La copie écraserait le dossier lui-même ; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The cue has both offsets or none.</source>
        <translation>Le verbe de parole a ses deux positions ou aucune.</translation>
    </message>
    <message>
        <source>The date of change that “{name}” gives was not taken, since {why}; check the dates.</source>
        <translation>La date de modification que donne « {name} » n’a pas été reprise, car {why} ; vérifiez les dates.</translation>
    </message>
    <message>
        <source>The date that “{name}” gives was not taken, since {why}; give its date yourself.</source>
        <translation>La date que donne « {name} » n’a pas été reprise, car {why} ; indiquez sa date vous-même.</translation>
    </message>
    <message>
        <source>The evidence “{text}” does not stand at that place of the article; select it again.</source>
        <translation>La preuve « {text} » ne se trouve pas à cet endroit de l’article ; sélectionnez-la de nouveau.</translation>
    </message>
    <message>
        <source>The facts of the brief can&apos;t be read as JSON ({error}); compose it again.</source>
        <translation>Les faits de la note ne peuvent être lus comme JSON ({error}) ; composez-la de nouveau.</translation>
    </message>
    <message>
        <source>The few lines of “{file}” were taken as a covering note; its attachments were imported.</source>
        <translation>Les quelques lignes de « {file} » ont été prises pour un mot d’accompagnement ; ses pièces jointes ont été importées.</translation>
    </message>
    <message>
        <source>The folder “{folder}” can&apos;t be opened ({reason}); check that you may read it.</source>
        <translation>Le dossier de fichiers « {folder} » ne peut être ouvert ({reason}) ; vérifiez que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>The folder “{folder}” holds more than {most} files; the rest was left out. Import its parts one after the other.</source>
        <translation>Le dossier de fichiers « {folder} » contient plus de {most} fichiers ; le reste a été écarté. Importez ses parties l’une après l’autre.</translation>
    </message>
    <message>
        <source>The folder “{folder}” holds no files; choose another one.</source>
        <translation>Le dossier de fichiers « {folder} » ne contient aucun fichier ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The font {name} can&apos;t be used ({error}); name a TrueType file (.ttf) in the house style.</source>
        <translation>La police {name} ne peut être employée ({error}) ; indiquez un fichier TrueType (.ttf) dans la charte.</translation>
    </message>
    <message>
        <source>The house style asks for the font &apos;{family}&apos;; choose one of {known}.</source>
        <translation>La charte demande la police « {family} » ; choisissez parmi {known}.</translation>
    </message>
    <message>
        <source>The house style {name} is not a valid TOML file: {error}.</source>
        <translation>La charte {name} n’est pas un fichier TOML valable : {error}.</translation>
    </message>
    <message>
        <source>The limit {name} can&apos;t be “{text}”; give a number above zero, as in {example}.</source>
        <translation>La limite {name} ne peut être « {text} » ; donnez un nombre supérieur à zéro, comme {example}.</translation>
    </message>
    <message>
        <source>The link &apos;{address}&apos; goes nowhere and was printed as plain text.</source>
        <translation>Le lien « {address} » ne mène nulle part et a été imprimé comme simple texte.</translation>
    </message>
    <message>
        <source>The logo {name} can&apos;t be read ({error}); use a PNG or JPEG file.</source>
        <translation>Le logo {name} ne peut être lu ({error}) ; employez un fichier PNG ou JPEG.</translation>
    </message>
    <message>
        <source>The marking &apos;{marking}…&apos; does not fit in a line of the header; make it shorter.</source>
        <translation>Le marquage « {marking}… » ne tient pas sur une ligne de l’en-tête ; raccourcissez-le.</translation>
    </message>
    <message>
        <source>The offsets of the mention do not span its words.</source>
        <translation>Les positions de la mention ne couvrent pas ses mots.</translation>
    </message>
    <message>
        <source>The pass phrase does not open {name}; type it again.</source>
        <translation>La phrase secrète n’ouvre pas {name} ; saisissez-la de nouveau.</translation>
    </message>
    <message>
        <source>The period ends before it starts.</source>
        <translation>La période finit avant de commencer.</translation>
    </message>
    <message>
        <source>The proxy “{address}” can&apos;t be used; write it as http://name:port in the settings of your system, or choose “none”.</source>
        <translation>Le serveur mandataire « {address} » ne peut être employé ; écrivez-le http://nom:port dans les réglages de votre système, ou choisissez « none ».</translation>
    </message>
    <message>
        <source>The selected span holds only blanks; select the words that report the fact.</source>
        <translation>La sélection ne contient que des blancs ; sélectionnez les mots qui rapportent le fait.</translation>
    </message>
    <message>
        <source>The signature of {name} is not valid.</source>
        <translation>La signature de {name} n’est pas valable.</translation>
    </message>
    <message>
        <source>The site does not allow programs to fetch {address} (robots.txt); open it in a browser, save the page and import the file.</source>
        <translation>Le site n’autorise pas les programmes à charger {address} (robots.txt) ; ouvrez-la dans un navigateur, enregistrez la page et importez le fichier.</translation>
    </message>
    <message>
        <source>The text of the article is not the one that its SHA-256 was made of.</source>
        <translation>Le texte de l’article n’est pas celui dont vient son SHA-256.</translation>
    </message>
    <message>
        <source>The text of “{name}” is damaged; open it in Outlook and save it again.</source>
        <translation>Le texte de « {name} » est endommagé ; ouvrez-le dans Outlook et enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>The text of “{name}” is larger than the limit; save its text alone.</source>
        <translation>Le texte de « {name} » dépasse la limite ; enregistrez son texte seul.</translation>
    </message>
    <message>
        <source>The text of “{name}” is longer than {most:,} characters; divide it, or raise the limit in the settings (--limit text_characters).</source>
        <translation>Le texte de « {name} » dépasse {most:,} caractères ; divisez-le, ou relevez la limite dans les préférences (--limit text_characters).</translation>
    </message>
    <message>
        <source>The time zone &apos;{zone}&apos; is not known; write it like &apos;Asia/Baku&apos; or &apos;UTC&apos;.</source>
        <translation>Le fuseau horaire « {zone} » n’est pas connu ; écrivez-le comme « Asia/Baku » ou « UTC ».</translation>
    </message>
    <message>
        <source>The upper bound is below the lower one.</source>
        <translation>La borne supérieure est inférieure à la borne inférieure.</translation>
    </message>
    <message>
        <source>There is no character encoding “{given}”; “{name}” was not read.</source>
        <translation>Il n’existe pas de codage de caractères « {given} » ; « {name} » n’a pas été lu.</translation>
    </message>
    <message>
        <source>There is no file “{file}”; check its name.</source>
        <translation>Il n’y a pas de fichier « {file} » ; vérifiez son nom.</translation>
    </message>
    <message>
        <source>There is no format &apos;{name}&apos;; choose from {known}.</source>
        <translation>Il n’y a pas de format « {name} » ; choisissez parmi {known}.</translation>
    </message>
    <message>
        <source>There is no house style &apos;{name}&apos;; choose one of {known} or give a .toml file.</source>
        <translation>Il n’y a pas de charte « {name} » ; choisissez parmi {known} ou donnez un fichier .toml.</translation>
    </message>
    <message>
        <source>There is no limit “{name}”; the limits are {names}.</source>
        <translation>Il n’y a pas de limite « {name} » ; les limites sont {names}.</translation>
    </message>
    <message>
        <source>about the author</source>
        <translation>sur l’auteur</translation>
    </message>
    <message>
        <source>address that it was fetched from</source>
        <translation>adresse d’où elle a été chargée</translation>
    </message>
    <message>
        <source>advertisement</source>
        <translation>publicité</translation>
    </message>
    <message>
        <source>agency named in the text</source>
        <translation>agence nommée dans le texte</translation>
    </message>
    <message>
        <source>another machine</source>
        <translation>une autre machine</translation>
    </message>
    <message>
        <source>another program is writing to it; close it there and try again.</source>
        <translation>un autre programme y écrit ; fermez-le et réessayez.</translation>
    </message>
    <message>
        <source>answered with an error</source>
        <translation>a répondu par une erreur</translation>
    </message>
    <message>
        <source>asks for a login</source>
        <translation>demande de s’identifier</translation>
    </message>
    <message>
        <source>asks to try again later</source>
        <translation>demande de réessayer plus tard</translation>
    </message>
    <message>
        <source>author of the feed&apos;s entry</source>
        <translation>auteur de l’entrée du flux</translation>
    </message>
    <message>
        <source>byline and date</source>
        <translation>signature et date</translation>
    </message>
    <message>
        <source>byline in the text</source>
        <translation>signature dans le texte</translation>
    </message>
    <message>
        <source>byline of the page</source>
        <translation>signature de la page</translation>
    </message>
    <message>
        <source>call to subscribe</source>
        <translation>appel à s’abonner</translation>
    </message>
    <message>
        <source>canonical link</source>
        <translation>lien canonique</translation>
    </message>
    <message>
        <source>comment of the saved page</source>
        <translation>commentaire de la page enregistrée</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>commentaires</translation>
    </message>
    <message>
        <source>cookie notice</source>
        <translation>avis sur les cookies</translation>
    </message>
    <message>
        <source>copyright notice</source>
        <translation>mention de droits</translation>
    </message>
    <message>
        <source>create the dossier</source>
        <translation>créer le dossier</translation>
    </message>
    <message>
        <source>credit under the text</source>
        <translation>crédit sous le texte</translation>
    </message>
    <message>
        <source>date in the header of the page</source>
        <translation>date dans l’en-tête de la page</translation>
    </message>
    <message>
        <source>date line of the article</source>
        <translation>ligne de date de l’article</translation>
    </message>
    <message>
        <source>date of its last change</source>
        <translation>date de sa dernière modification</translation>
    </message>
    <message>
        <source>date on which the mail was sent</source>
        <translation>date d’envoi du courriel</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>ligne de lieu et de date</translation>
    </message>
    <message>
        <source>dateline, year of its last change</source>
        <translation>ligne de lieu et de date, année de sa dernière modification</translation>
    </message>
    <message>
        <source>does not have this page (any more)</source>
        <translation>n’a pas (ou plus) cette page</translation>
    </message>
    <message>
        <source>drag the single mails out of the mail program, which makes .eml or .msg files of them</source>
        <translation>faites glisser les courriels un à un hors de la messagerie, qui en fait des fichiers .eml ou .msg</translation>
    </message>
    <message>
        <source>drop the draft</source>
        <translation>abandonner le brouillon</translation>
    </message>
    <message>
        <source>end of the headline</source>
        <translation>fin du titre</translation>
    </message>
    <message>
        <source>field of the .jsonl line</source>
        <translation>champ de la ligne .jsonl</translation>
    </message>
    <message>
        <source>first heading</source>
        <translation>premier intertitre</translation>
    </message>
    <message>
        <source>first line of the chapter</source>
        <translation>première ligne du chapitre</translation>
    </message>
    <message>
        <source>first line of the text</source>
        <translation>première ligne du texte</translation>
    </message>
    <message>
        <source>first paragraph in the style “Heading 1”</source>
        <translation>premier paragraphe au style « Heading 1 »</translation>
    </message>
    <message>
        <source>footer</source>
        <translation>pied de page</translation>
    </message>
    <message>
        <source>form</source>
        <translation>formulaire</translation>
    </message>
    <message>
        <source>front matter</source>
        <translation>en-tête du fichier (front matter)</translation>
    </message>
    <message>
        <source>gallery</source>
        <translation>galerie</translation>
    </message>
    <message>
        <source>given by the analyst</source>
        <translation>indication de l’analyste</translation>
    </message>
    <message>
        <source>has taken this page down</source>
        <translation>a retiré cette page</translation>
    </message>
    <message>
        <source>header of a forwarded mail</source>
        <translation>en-tête d’un courriel transféré</translation>
    </message>
    <message>
        <source>headline of the page</source>
        <translation>titre de la page</translation>
    </message>
    <message>
        <source>host of the address</source>
        <translation>hôte de l’adresse</translation>
    </message>
    <message>
        <source>html lang</source>
        <translation>html lang</translation>
    </message>
    <message>
        <source>import its transcript as text</source>
        <translation>importez sa transcription comme texte</translation>
    </message>
    <message>
        <source>import the article itself</source>
        <translation>importez l’article lui-même</translation>
    </message>
    <message>
        <source>is a book or a document of a kind that can&apos;t be read here</source>
        <translation>est un livre ou un document d’un genre qui ne peut être lu ici</translation>
    </message>
    <message>
        <source>is a picture</source>
        <translation>est une image</translation>
    </message>
    <message>
        <source>is a presentation</source>
        <translation>est une présentation</translation>
    </message>
    <message>
        <source>is a program</source>
        <translation>est un programme</translation>
    </message>
    <message>
        <source>is a recording</source>
        <translation>est un enregistrement</translation>
    </message>
    <message>
        <source>is a spreadsheet</source>
        <translation>est une feuille de calcul</translation>
    </message>
    <message>
        <source>is a whole mailbox</source>
        <translation>est une boîte aux lettres entière</translation>
    </message>
    <message>
        <source>is an archive of a kind that can&apos;t be opened here</source>
        <translation>est une archive d’un genre qui ne peut être ouvert ici</translation>
    </message>
    <message>
        <source>is of a kind that can&apos;t be imported</source>
        <translation>est d’un genre qui ne peut être importé</translation>
    </message>
    <message>
        <source>it has no entries</source>
        <translation>il n’a pas d’entrées</translation>
    </message>
    <message>
        <source>it is earlier than the date of publication</source>
        <translation>elle précède la date de publication</translation>
    </message>
    <message>
        <source>it is open with {holder}</source>
        <translation>il est ouvert chez {holder}</translation>
    </message>
    <message>
        <source>it was opened read-only</source>
        <translation>il a été ouvert en lecture seule</translation>
    </message>
    <message>
        <source>its XML is broken</source>
        <translation>son XML est défectueux</translation>
    </message>
    <message>
        <source>keep what was typed</source>
        <translation>conserver ce qui a été saisi</translation>
    </message>
    <message>
        <source>language of the e-book</source>
        <translation>langue du livre numérique</translation>
    </message>
    <message>
        <source>language of the feed</source>
        <translation>langue du flux</translation>
    </message>
    <message>
        <source>largest type at the top of the PDF</source>
        <translation>plus gros caractères en haut du PDF</translation>
    </message>
    <message>
        <source>letterhead</source>
        <translation>en-tête du communiqué</translation>
    </message>
    <message>
        <source>line above the text</source>
        <translation>ligne au-dessus du texte</translation>
    </message>
    <message>
        <source>link of the feed&apos;s entry</source>
        <translation>lien de l’entrée du flux</translation>
    </message>
    <message>
        <source>link to the source</source>
        <translation>lien vers la source</translation>
    </message>
    <message>
        <source>may not show it here</source>
        <translation>n’a pas le droit de la montrer ici</translation>
    </message>
    <message>
        <source>navigation</source>
        <translation>navigation</translation>
    </message>
    <message>
        <source>nearly the same text</source>
        <translation>texte presque identique</translation>
    </message>
    <message>
        <source>newsletter</source>
        <translation>lettre d’information</translation>
    </message>
    <message>
        <source>one fact is unreviewed</source>
        <translation>un fait n’est pas relu</translation>
    </message>
    <message>
        <source>one page</source>
        <translation>une page</translation>
    </message>
    <message>
        <source>open the dossier</source>
        <translation>ouvrir le dossier</translation>
    </message>
    <message>
        <source>outside the article</source>
        <translation>hors de l’article</translation>
    </message>
    <message>
        <source>page header or footer</source>
        <translation>en-tête ou pied de page</translation>
    </message>
    <message>
        <source>paragraph between headline and lead</source>
        <translation>paragraphe entre titre et attaque</translation>
    </message>
    <message>
        <source>paragraph in the style “Subtitle”</source>
        <translation>paragraphe au style « Subtitle »</translation>
    </message>
    <message>
        <source>paragraph in the style “Title”</source>
        <translation>paragraphe au style « Title »</translation>
    </message>
    <message>
        <source>picture caption</source>
        <translation>légende d’image</translation>
    </message>
    <message>
        <source>player or picture control</source>
        <translation>commande de lecteur ou d’image</translation>
    </message>
    <message>
        <source>publisher of the e-book</source>
        <translation>éditeur du livre numérique</translation>
    </message>
    <message>
        <source>quoted mail</source>
        <translation>courriel cité</translation>
    </message>
    <message>
        <source>read the damaged dossier</source>
        <translation>lire le dossier endommagé</translation>
    </message>
    <message>
        <source>read the dossier</source>
        <translation>lire le dossier</translation>
    </message>
    <message>
        <source>reading time</source>
        <translation>temps de lecture</translation>
    </message>
    <message>
        <source>recommended articles</source>
        <translation>articles recommandés</translation>
    </message>
    <message>
        <source>record the edition</source>
        <translation>inscrire l’édition</translation>
    </message>
    <message>
        <source>refuses programs</source>
        <translation>refuse les programmes</translation>
    </message>
    <message>
        <source>run it through text recognition (OCR) and import the text</source>
        <translation>passez-la par la reconnaissance de texte (OCR) et importez le texte</translation>
    </message>
    <message>
        <source>save it as PDF and import that</source>
        <translation>enregistrez-la en PDF et importez celui-ci</translation>
    </message>
    <message>
        <source>save it as PDF, Word or EPUB and import that</source>
        <translation>enregistrez-le en PDF, Word ou EPUB et importez celui-ci</translation>
    </message>
    <message>
        <source>save it as text, web page (HTML), PDF or Word and import that</source>
        <translation>enregistrez-le en texte, page web (HTML), PDF ou Word et importez celui-ci</translation>
    </message>
    <message>
        <source>save the article</source>
        <translation>enregistrer l’article</translation>
    </message>
    <message>
        <source>save the copy</source>
        <translation>enregistrer la copie</translation>
    </message>
    <message>
        <source>save the decision</source>
        <translation>enregistrer la décision</translation>
    </message>
    <message>
        <source>save the decisions</source>
        <translation>enregistrer les décisions</translation>
    </message>
    <message>
        <source>save the draft</source>
        <translation>enregistrer le brouillon</translation>
    </message>
    <message>
        <source>save the extracted facts</source>
        <translation>enregistrer les faits extraits</translation>
    </message>
    <message>
        <source>save the sheet as CSV and import that</source>
        <translation>enregistrez la feuille en CSV et importez celui-ci</translation>
    </message>
    <message>
        <source>save what was typed</source>
        <translation>enregistrer ce qui a été saisi</translation>
    </message>
    <message>
        <source>sender of the forwarded mail</source>
        <translation>expéditeur du courriel transféré</translation>
    </message>
    <message>
        <source>sender of the mail</source>
        <translation>expéditeur du courriel</translation>
    </message>
    <message>
        <source>share bar</source>
        <translation>barre de partage</translation>
    </message>
    <message>
        <source>side column</source>
        <translation>colonne latérale</translation>
    </message>
    <message>
        <source>signature of a mail</source>
        <translation>signature d’un courriel</translation>
    </message>
    <message>
        <source>signature under the text</source>
        <translation>signature sous le texte</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>quelqu’un</translation>
    </message>
    <message>
        <source>source of the feed&apos;s entry</source>
        <translation>source de l’entrée du flux</translation>
    </message>
    <message>
        <source>standfirst of the page</source>
        <translation>chapeau de la page</translation>
    </message>
    <message>
        <source>subject of the forwarded mail</source>
        <translation>objet du courriel transféré</translation>
    </message>
    <message>
        <source>subject of the mail</source>
        <translation>objet du courriel</translation>
    </message>
    <message>
        <source>text across the page</source>
        <translation>texte en travers de la page</translation>
    </message>
    <message>
        <source>the disk did not answer; check the drive or the network connection.</source>
        <translation>le disque n’a pas répondu ; vérifiez le lecteur ou la connexion au réseau.</translation>
    </message>
    <message>
        <source>the disk is full; free some space and try again.</source>
        <translation>le disque est plein ; libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>the file is damaged; what can be read can be recovered into a new dossier.</source>
        <translation>le fichier est endommagé ; ce qui est lisible peut être récupéré dans un nouveau dossier.</translation>
    </message>
    <message>
        <source>the file or its folder can&apos;t be opened; check that it still exists.</source>
        <translation>le fichier ou son dossier ne peut être ouvert ; vérifiez qu’il existe encore.</translation>
    </message>
    <message>
        <source>the file or its folder is read-only; save a copy elsewhere and work there.</source>
        <translation>le fichier ou son dossier est en lecture seule ; enregistrez une copie ailleurs et travaillez-y.</translation>
    </message>
    <message>
        <source>the words of the text</source>
        <translation>les mots du texte</translation>
    </message>
    <message>
        <source>this is not a Briefing Desk dossier, or it is damaged at its start.</source>
        <translation>ce n’est pas un dossier de Briefing Desk, ou il est endommagé à son début.</translation>
    </message>
    <message>
        <source>title element</source>
        <translation>élément title</translation>
    </message>
    <message>
        <source>title element and address</source>
        <translation>élément title et adresse</translation>
    </message>
    <message>
        <source>title in the PDF&apos;s properties, shown on the page</source>
        <translation>titre dans les propriétés du PDF, montré sur la page</translation>
    </message>
    <message>
        <source>title in the file&apos;s properties</source>
        <translation>titre dans les propriétés du fichier</translation>
    </message>
    <message>
        <source>title of the e-book</source>
        <translation>titre du livre numérique</translation>
    </message>
    <message>
        <source>title of the feed</source>
        <translation>titre du flux</translation>
    </message>
    <message>
        <source>title of the feed&apos;s entry</source>
        <translation>titre de l’entrée du flux</translation>
    </message>
    <message>
        <source>title of the page, beside the headline</source>
        <translation>titre de la page, à côté du titre de l’article</translation>
    </message>
    <message>
        <source>unpack it, or pack it again as .zip</source>
        <translation>décompressez-la, ou recompressez-la en .zip</translation>
    </message>
    <message>
        <source>write the recovered dossier</source>
        <translation>écrire le dossier récupéré</translation>
    </message>
    <message>
        <source>{address} could not be fetched: the site {what} ({status}). Open it in a browser, save the page and import the file.</source>
        <translation>{address} n’a pu être chargée : le site {what} ({status}). Ouvrez-la dans un navigateur, enregistrez la page et importez le fichier.</translation>
    </message>
    <message>
        <source>{address} gave an empty page; open it in a browser, save it and import the file.</source>
        <translation>{address} a donné une page vide ; ouvrez-la dans un navigateur, enregistrez-la et importez le fichier.</translation>
    </message>
    <message>
        <source>{address} is an address; nothing is fetched unless you ask for it: choose to fetch links.</source>
        <translation>{address} est une adresse ; rien n’est chargé sans votre demande : choisissez de charger les liens.</translation>
    </message>
    <message>
        <source>{analyst} on {host} since {time} UTC</source>
        <translation>{analyst} sur {host} depuis {time} UTC</translation>
    </message>
    <message>
        <source>{count} facts are unreviewed</source>
        <translation>{count} faits ne sont pas relus</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} pages</translation>
    </message>
    <message>
        <source>{finding} Nothing was written.</source>
        <translation>{finding} Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>{host} did not answer within {seconds} seconds; check your connection.</source>
        <translation>{host} n’a pas répondu en {seconds} secondes ; vérifiez votre connexion.</translation>
    </message>
    <message>
        <source>{host} is an address inside your own network ({address}); such addresses are refused unless you allow them in the settings (--own-network).</source>
        <translation>{host} est une adresse de votre propre réseau ({address}) ; de telles adresses sont refusées sauf si vous les permettez dans les préférences (--own-network).</translation>
    </message>
    <message>
        <source>{host} refused or broke the connection; check the address or try later.</source>
        <translation>{host} a refusé ou rompu la connexion ; vérifiez l’adresse ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>{host} was not found; check the address and your connection.</source>
        <translation>{host} est introuvable ; vérifiez l’adresse et votre connexion.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be changed: {refusal}.</source>
        <translation>{name} ne peut être modifié : {refusal}.</translation>
    </message>
    <message>
        <source>{name} exists already; choose another name for the recovered dossier.</source>
        <translation>{name} existe déjà ; choisissez un autre nom pour le dossier récupéré.</translation>
    </message>
    <message>
        <source>{name} exists already; open it, or choose another name for the new dossier.</source>
        <translation>{name} existe déjà ; ouvrez-le, ou choisissez un autre nom pour le nouveau dossier.</translation>
    </message>
    <message>
        <source>{name} holds a certificate without its private key, which can&apos;t sign; export the certificate again together with its key.</source>
        <translation>{name} contient un certificat sans sa clé privée, qui ne peut signer ; exportez de nouveau le certificat avec sa clé.</translation>
    </message>
    <message>
        <source>{name} holds no article &apos;{article_id}&apos;.</source>
        <translation>{name} ne contient pas d’article « {article_id} ».</translation>
    </message>
    <message>
        <source>{name} holds no certificate that could sign; choose another file.</source>
        <translation>{name} ne contient aucun certificat qui puisse signer ; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{name} holds no fact &apos;{fact_id}&apos;.</source>
        <translation>{name} ne contient pas de fait « {fact_id} ».</translation>
    </message>
    <message>
        <source>{name} is damaged: an entry can&apos;t be read. What can be read can be recovered into a new dossier.</source>
        <translation>{name} est endommagé : une entrée est illisible. Ce qui est lisible peut être récupéré dans un nouveau dossier.</translation>
    </message>
    <message>
        <source>{name} is encrypted in a way that is not supported; export it again with AES-256.</source>
        <translation>{name} est chiffré d’une manière qui n’est pas prise en charge ; exportez-le de nouveau avec AES-256.</translation>
    </message>
    <message>
        <source>{name} is no PKCS#12 file; choose the .p12 or .pfx file that holds the certificate together with its key.</source>
        <translation>{name} n’est pas un fichier PKCS#12 ; choisissez le fichier .p12 ou .pfx qui contient le certificat avec sa clé.</translation>
    </message>
    <message>
        <source>{name} is no longer there: it was moved, deleted or replaced. Save a copy now under another name; everything decided so far is in it.</source>
        <translation>{name} n’est plus là : il a été déplacé, supprimé ou remplacé. Enregistrez maintenant une copie sous un autre nom ; tout ce qui a été décidé jusqu’ici y figure.</translation>
    </message>
    <message>
        <source>{name} is not a Briefing Desk dossier, or it is damaged at its start.</source>
        <translation>{name} n’est pas un dossier de Briefing Desk, ou il est endommagé à son début.</translation>
    </message>
    <message>
        <source>{name} is of an older version and can&apos;t be brought forward read-only; copy it to a folder that you can write to and open it there.</source>
        <translation>{name} est d’une version plus ancienne et ne peut être mis à jour en lecture seule ; copiez-le dans un dossier où vous pouvez écrire et ouvrez-le là.</translation>
    </message>
    <message>
        <source>{name} opens only with its pass phrase; type it.</source>
        <translation>{name} ne s’ouvre qu’avec sa phrase secrète ; saisissez-la.</translation>
    </message>
    <message>
        <source>{name} was made by a newer Briefing Desk (format {version}, known here: {known}); it was left untouched. Install the newer program to open it.</source>
        <translation>{name} a été fait par un Briefing Desk plus récent (format {version}, connu ici : {known}) ; il est resté intact. Installez le programme plus récent pour l’ouvrir.</translation>
    </message>
    <message>
        <source>{name}: could not {doing}: {reason}.</source>
        <translation>{name} : impossible de {doing} : {reason}.</translation>
    </message>
    <message>
        <source>{name}: could not {doing}: {why}</source>
        <translation>{name} : impossible de {doing} : {why}</translation>
    </message>
    <message>
        <source>{name}: no format ends in &apos;{suffix}&apos;; use .pdf or .docx.</source>
        <translation>{name} : aucun format ne se termine par « {suffix} » ; employez .pdf ou .docx.</translation>
    </message>
    <message>
        <source>{name}: paper is &apos;{paper}&apos;; write A4 or Letter.</source>
        <translation>{name} : le papier est « {paper} » ; écrivez A4 ou Letter.</translation>
    </message>
    <message>
        <source>{number:,} article</source>
        <translation>{number:,} article</translation>
    </message>
    <message>
        <source>{number:,} articles</source>
        <translation>{number:,} articles</translation>
    </message>
    <message>
        <source>{number:,} entries</source>
        <translation>{number:,} entrées</translation>
    </message>
    <message>
        <source>{number:,} entry</source>
        <translation>{number:,} entrée</translation>
    </message>
    <message>
        <source>{number:,} feed</source>
        <translation>{number:,} flux</translation>
    </message>
    <message>
        <source>{number:,} feeds</source>
        <translation>{number:,} flux</translation>
    </message>
    <message>
        <source>{number:,} row</source>
        <translation>{number:,} ligne</translation>
    </message>
    <message>
        <source>{number:,} rows</source>
        <translation>{number:,} lignes</translation>
    </message>
    <message>
        <source>{path} does not exist; choose another file.</source>
        <translation>{path} n’existe pas ; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{pictures} of {pages} pages of “{name}” are pictures without text; run them through text recognition (OCR) if they matter.</source>
        <translation>{pictures} pages sur {pages} de « {name} » sont des images sans texte ; passez-les par la reconnaissance de texte (OCR) si elles comptent.</translation>
    </message>
    <message>
        <source>{place}: &apos;{key}&apos; is not a field; it can have {known}.</source>
        <translation>{place} : « {key} » n’est pas un champ ; sont possibles {known}.</translation>
    </message>
    <message>
        <source>{place}: colour &apos;{name}&apos; is &apos;{value}&apos;; write it as #RRGGBB.</source>
        <translation>{place} : la couleur « {name} » est « {value} » ; écrivez-la #RRGGBB.</translation>
    </message>
    <message>
        <source>{place}: colour &apos;{name}&apos; reaches a contrast of {ratio} on {ground}; make it darker until it reaches {least} (WCAG AA).</source>
        <translation>{place} : la couleur « {name} » atteint un contraste de {ratio} sur {ground} ; foncez-la jusqu’à {least} (WCAG AA).</translation>
    </message>
    <message>
        <source>{place}: text below {size} pt is not read; make the sizes larger.</source>
        <translation>{place} : un texte de moins de {size} pt ne se lit pas ; agrandissez les corps.</translation>
    </message>
    <message>
        <source>{url} can&apos;t be read ({status}), so the page was not fetched; try later.</source>
        <translation>{url} ne peut être lue ({status}) : la page n’a pas été chargée ; réessayez plus tard.</translation>
    </message>
    <message>
        <source>{url} could not be fetched ({error}); save the page in a browser and import the file.</source>
        <translation>{url} n’a pu être chargée ({error}) ; enregistrez la page dans un navigateur et importez le fichier.</translation>
    </message>
    <message>
        <source>{url} did not end within {seconds} seconds; try later, or save the page in a browser.</source>
        <translation>{url} ne s’est pas terminée en {seconds} secondes ; réessayez plus tard, ou enregistrez la page dans un navigateur.</translation>
    </message>
    <message>
        <source>{url} is larger than the limit of {kilobytes:,} kB; raise the limit in the settings (--limit fetch_bytes), or save the page in a browser and import the file.</source>
        <translation>{url} dépasse la limite de {kilobytes:,} ko ; relevez la limite dans les préférences (--limit fetch_bytes), ou enregistrez la page dans un navigateur et importez le fichier.</translation>
    </message>
    <message>
        <source>{url} was not fetched because the import was cancelled.</source>
        <translation>{url} n’a pas été chargée, car l’import a été arrêté.</translation>
    </message>
    <message>
        <source>{url} was redirected more than {most} times; open it in a browser instead.</source>
        <translation>{url} a été redirigée plus de {most} fois ; ouvrez-la plutôt dans un navigateur.</translation>
    </message>
    <message>
        <source>{what}; choose among {columns}: in the window with “Try again”, on the command line with --column text=NAME.</source>
        <translation>{what} ; choisissez parmi {columns} : dans la fenêtre par « Réessayer », à la ligne de commande par --column text=NOM.</translation>
    </message>
    <message>
        <source>“{date}” can be read as more than one day</source>
        <translation>« {date} » peut se lire de plusieurs façons</translation>
    </message>
    <message>
        <source>“{date}” lies in the future</source>
        <translation>« {date} » est dans l’avenir</translation>
    </message>
    <message>
        <source>“{date}” says no day</source>
        <translation>« {date} » ne dit aucun jour</translation>
    </message>
    <message>
        <source>“{date}” says no year</source>
        <translation>« {date} » ne dit aucune année</translation>
    </message>
    <message>
        <source>“{file}” has more than {rows} rows; the rest was left out.</source>
        <translation>« {file} » a plus de {rows} lignes ; le reste a été écarté.</translation>
    </message>
    <message>
        <source>“{file}” has no column “{column}”; its articles were read without it.</source>
        <translation>« {file} » n’a pas de colonne « {column} » ; ses articles ont été lus sans elle.</translation>
    </message>
    <message>
        <source>“{file}” has {entries} entries; the first {limit} were read.</source>
        <translation>« {file} » a {entries} entrées ; les {limit} premières ont été lues.</translation>
    </message>
    <message>
        <source>“{file}” holds more than {most} articles; the rest was left out: divide the file.</source>
        <translation>« {file} » contient plus de {most} articles ; le reste a été écarté : divisez le fichier.</translation>
    </message>
    <message>
        <source>“{file}” holds no article; nothing was imported from it.</source>
        <translation>« {file} » ne contient aucun article ; rien n’en a été importé.</translation>
    </message>
    <message>
        <source>“{file}” is a mail without text; nothing was imported from it.</source>
        <translation>« {file} » est un courriel sans texte ; rien n’en a été importé.</translation>
    </message>
    <message>
        <source>“{file}” is not well-formed, perhaps cut off; what could be read was imported.</source>
        <translation>« {file} » est mal formé, peut-être tronqué ; ce qui était lisible a été importé.</translation>
    </message>
    <message>
        <source>“{file}” is only a link to {address}; nothing is fetched unless you ask for it: choose to fetch links.</source>
        <translation>« {file} » n’est qu’un lien vers {address} ; rien n’est chargé sans votre demande : choisissez de charger les liens.</translation>
    </message>
    <message>
        <source>“{file}” lists {feeds} ({names}); nothing is fetched unless you ask for it: choose to fetch links.</source>
        <translation>« {file} » énumère {feeds} ({names}) ; rien n’est chargé sans votre demande : choisissez de charger les liens.</translation>
    </message>
    <message>
        <source>“{file}” sits too deep in other files; unpack it yourself and import it.</source>
        <translation>« {file} » est trop enfoui dans d’autres fichiers ; décompressez-le vous-même et importez-le.</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be opened ({reason}); check that it is there and that you may read it.</source>
        <translation>« {name} » ne peut être ouvert ({reason}) ; vérifiez qu’il est là et que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>“{name}” defines XML entities, as an entity bomb does; it was not read. Ask for it in another format, or save its text.</source>
        <translation>« {name} » définit des entités XML, comme le fait une bombe d’entités ; il n’a pas été lu. Demandez-le sous un autre format, ou enregistrez son texte.</translation>
    </message>
    <message>
        <source>“{name}” does not say which of its columns holds the text</source>
        <translation>« {name} » ne dit pas laquelle de ses colonnes contient le texte</translation>
    </message>
    <message>
        <source>“{name}” gives only the date of its last change; it was taken as its date: check it.</source>
        <translation>« {name} » ne donne que la date de sa dernière modification ; elle a été prise pour sa date : vérifiez-la.</translation>
    </message>
    <message>
        <source>“{name}” has a tag with more than {most} attributes; it is no article. Save its text alone.</source>
        <translation>« {name} » a une balise de plus de {most} attributs ; ce n’est pas un article. Enregistrez son texte seul.</translation>
    </message>
    <message>
        <source>“{name}” has more than {most} tags; it is no article. Raise the limit in the settings (--limit elements) if it is one.</source>
        <translation>« {name} » a plus de {most} balises ; ce n’est pas un article. Relevez la limite dans les préférences (--limit elements) si c’en est un.</translation>
    </message>
    <message>
        <source>“{name}” has no column “{column}”</source>
        <translation>« {name} » n’a pas de colonne « {column} »</translation>
    </message>
    <message>
        <source>“{name}” holds bytes that are no characters in {encoding}, shown as �; give its encoding if you know it.</source>
        <translation>« {name} » contient des octets qui ne sont pas des caractères en {encoding}, montrés par � ; indiquez son codage si vous le connaissez.</translation>
    </message>
    <message>
        <source>“{name}” holds more than {most} files; unpack it yourself and import the folder.</source>
        <translation>« {name} » contient plus de {most} fichiers ; décompressez-le vous-même et importez le dossier.</translation>
    </message>
    <message>
        <source>“{name}” holds no address; drag the link again.</source>
        <translation>« {name} » ne contient aucune adresse ; faites glisser le lien de nouveau.</translation>
    </message>
    <message>
        <source>“{name}” holds no article text: nothing was imported from it. Check that the file is the right one.</source>
        <translation>« {name} » ne contient aucun texte d’article : rien n’en a été importé. Vérifiez que c’est le bon fichier.</translation>
    </message>
    <message>
        <source>“{name}” holds no article text; if the page shows one, select it in the browser, copy it and paste it.</source>
        <translation>« {name} » ne contient aucun texte d’article ; si la page en montre un, sélectionnez-le dans le navigateur, copiez-le et collez-le.</translation>
    </message>
    <message>
        <source>“{name}” holds no chapter with text; nothing was imported from it.</source>
        <translation>« {name} » ne contient aucun chapitre avec du texte ; rien n’en a été importé.</translation>
    </message>
    <message>
        <source>“{name}” holds no text that could be read as a web page.</source>
        <translation>« {name} » ne contient aucun texte lisible comme page web.</translation>
    </message>
    <message>
        <source>“{name}” holds no text; if it shows some, save it as .docx and import that.</source>
        <translation>« {name} » ne contient aucun texte ; s’il en montre, enregistrez-le en .docx et importez celui-ci.</translation>
    </message>
    <message>
        <source>“{name}” holds no web page; save the page again.</source>
        <translation>« {name} » ne contient aucune page web ; enregistrez la page de nouveau.</translation>
    </message>
    <message>
        <source>“{name}” holds too many groups for an article; save its text alone.</source>
        <translation>« {name} » contient trop de groupes pour un article ; enregistrez son texte seul.</translation>
    </message>
    <message>
        <source>“{name}” holds too many parts for a mail; save its text or its attachments alone.</source>
        <translation>« {name} » contient trop de parties pour un courriel ; enregistrez son texte ou ses pièces jointes seuls.</translation>
    </message>
    <message>
        <source>“{name}” is a damaged or cut off archive; download or pack it again.</source>
        <translation>« {name} » est une archive endommagée ou tronquée ; téléchargez-la ou recompressez-la.</translation>
    </message>
    <message>
        <source>“{name}” is a scan: its pages are pictures without text. Run it through text recognition (OCR) and import the result.</source>
        <translation>« {name} » est une numérisation : ses pages sont des images sans texte. Passez-le par la reconnaissance de texte (OCR) et importez le résultat.</translation>
    </message>
    <message>
        <source>“{name}” is an empty archive; nothing was imported from it.</source>
        <translation>« {name} » est une archive vide ; rien n’en a été importé.</translation>
    </message>
    <message>
        <source>“{name}” is broken as a table ({error}); open it in a spreadsheet and save it again as CSV.</source>
        <translation>« {name} » est un tableau défectueux ({error}) ; ouvrez-le dans un tableur et enregistrez-le de nouveau en CSV.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or cut off: it can&apos;t be opened as PDF. Download or save it again.</source>
        <translation>« {name} » est endommagé ou tronqué : il ne s’ouvre pas comme PDF. Téléchargez-le ou enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or no {format}: it could not be read. Open it in its own program and save it again.</source>
        <translation>« {name} » est endommagé ou n’est pas de type {format} : il n’a pu être lu. Ouvrez-le dans son propre programme et enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: it can&apos;t be read as an Outlook mail. Save it again.</source>
        <translation>« {name} » est endommagé : il ne peut être lu comme courriel Outlook. Enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: it does not say where its contents are. Download it again.</source>
        <translation>« {name} » est endommagé : il ne dit pas où se trouve son contenu. Téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: its XML is broken ({error}). Save it again.</source>
        <translation>« {name} » est endommagé : son XML est défectueux ({error}). Enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: its part {part} is missing. Save it again.</source>
        <translation>« {name} » est endommagé : sa partie {part} manque. Enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>“{name}” is damaged; check that its text is whole, or save the page again.</source>
        <translation>« {name} » est endommagé ; vérifiez que son texte est entier, ou enregistrez la page de nouveau.</translation>
    </message>
    <message>
        <source>“{name}” is empty: there is no article in it.</source>
        <translation>« {name} » est vide : il ne contient aucun article.</translation>
    </message>
    <message>
        <source>“{name}” is empty; nothing was imported from it. Save or download it again.</source>
        <translation>« {name} » est vide ; rien n’en a été importé. Enregistrez-le ou téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>“{name}” is empty; save the page again.</source>
        <translation>« {name} » est vide ; enregistrez la page de nouveau.</translation>
    </message>
    <message>
        <source>“{name}” is encrypted, and the password that was given does not open it; give the right one, or save it without protection and import that.</source>
        <translation>« {name} » est chiffré, et le mot de passe donné ne l’ouvre pas ; donnez le bon, ou enregistrez-le sans protection et importez celui-ci.</translation>
    </message>
    <message>
        <source>“{name}” is encrypted; give its password, or save it without protection and import that.</source>
        <translation>« {name} » est chiffré ; donnez son mot de passe, ou enregistrez-le sans protection et importez celui-ci.</translation>
    </message>
    <message>
        <source>“{name}” is encrypted; give its password, or unpack it yourself and import the files.</source>
        <translation>« {name} » est chiffré ; donnez son mot de passe, ou décompressez-le vous-même et importez les fichiers.</translation>
    </message>
    <message>
        <source>“{name}” is encrypted; open it in Word, save it without a password and import that.</source>
        <translation>« {name} » est chiffré ; ouvrez-le dans Word, enregistrez-le sans mot de passe et importez celui-ci.</translation>
    </message>
    <message>
        <source>“{name}” is encrypted; open it, save it without a password and import that.</source>
        <translation>« {name} » est chiffré ; ouvrez-le, enregistrez-le sans mot de passe et importez celui-ci.</translation>
    </message>
    <message>
        <source>“{name}” is in the old Word format; open it and save it as .docx, then import that.</source>
        <translation>« {name} » est à l’ancien format de Word ; ouvrez-le et enregistrez-le en .docx, puis importez celui-ci.</translation>
    </message>
    <message>
        <source>“{name}” is in {language}, not in English: it was kept, but no facts are extracted from it. Enter its facts by hand, or import a translation.</source>
        <translation>« {name} » est en langue « {language} », non en anglais : il a été conservé, mais aucun fait n’en est extrait. Saisissez ses faits à la main, ou importez une traduction.</translation>
    </message>
    <message>
        <source>“{name}” is larger than the limit of {megabytes} MB for a web page; raise the limit in the settings (--limit html_bytes), or save the article alone.</source>
        <translation>« {name} » dépasse la limite de {megabytes} Mo pour une page web ; relevez la limite dans les préférences (--limit html_bytes), ou enregistrez l’article seul.</translation>
    </message>
    <message>
        <source>“{name}” is larger than the limit of {megabytes} MB; raise the limit in the settings (--limit file_bytes), or import a part of it.</source>
        <translation>« {name} » dépasse la limite de {megabytes} Mo ; relevez la limite dans les préférences (--limit file_bytes), ou importez-en une partie.</translation>
    </message>
    <message>
        <source>“{name}” is locked by its publisher (DRM); get the articles in another form.</source>
        <translation>« {name} » est verrouillé par son éditeur (DRM) ; procurez-vous les articles sous une autre forme.</translation>
    </message>
    <message>
        <source>“{name}” is no Outlook mail, or a damaged one; save it again as .eml or .msg.</source>
        <translation>« {name} » n’est pas un courriel Outlook, ou il est endommagé ; enregistrez-le de nouveau en .eml ou .msg.</translation>
    </message>
    <message>
        <source>“{name}” is no file that can be read; choose another one.</source>
        <translation>« {name} » n’est pas un fichier lisible ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“{name}” is no table that could be read; save it again as CSV.</source>
        <translation>« {name} » n’est pas un tableau lisible ; enregistrez-le de nouveau en CSV.</translation>
    </message>
    <message>
        <source>“{name}” is not text but binary data; open it in the program that made it and save it as text, PDF or Word.</source>
        <translation>« {name} » n’est pas du texte mais des données binaires ; ouvrez-le dans le programme qui l’a fait et enregistrez-le en texte, PDF ou Word.</translation>
    </message>
    <message>
        <source>“{name}” is not valid JSON ({error}); save it again where it came from.</source>
        <translation>« {name} » n’est pas du JSON valable ({error}) ; enregistrez-le de nouveau là d’où il vient.</translation>
    </message>
    <message>
        <source>“{name}” is too deeply nested or too large to be read as {format}; save its text alone and import that.</source>
        <translation>« {name} » est trop imbriqué ou trop grand pour être lu comme {format} ; enregistrez son texte seul et importez celui-ci.</translation>
    </message>
    <message>
        <source>“{name}” lists no feeds; export the list again.</source>
        <translation>« {name} » n’énumère aucun flux ; exportez la liste de nouveau.</translation>
    </message>
    <message>
        <source>“{name}” mixes two encodings ({encoding}), each read as what it is; look at names and quotation marks.</source>
        <translation>« {name} » mêle deux codages ({encoding}), chacun lu pour ce qu’il est ; regardez les noms et les guillemets.</translation>
    </message>
    <message>
        <source>“{name}” nests its brackets too deeply to be read; save the article&apos;s text alone and import that.</source>
        <translation>« {name} » imbrique trop ses crochets pour être lu ; enregistrez le texte de l’article seul et importez celui-ci.</translation>
    </message>
    <message>
        <source>“{name}” nests its tags too deeply to be read; open it in a browser and save its text, or copy the text and paste it.</source>
        <translation>« {name} » imbrique trop ses balises pour être lu ; ouvrez-le dans un navigateur et enregistrez son texte, ou copiez le texte et collez-le.</translation>
    </message>
    <message>
        <source>“{name}” says that it is written in {declared}, but it is not; it was read as {encoding}: look at names and quotation marks, or give the encoding yourself.</source>
        <translation>« {name} » se dit écrit en {declared}, mais ne l’est pas ; il a été lu comme {encoding} : regardez les noms et les guillemets, ou indiquez le codage vous-même.</translation>
    </message>
    <message>
        <source>“{name}” seems to be cut off or damaged; check that its text is whole, or download it again.</source>
        <translation>« {name} » semble tronqué ou endommagé ; vérifiez que son texte est entier, ou téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>“{name}” seems to be cut off; check that its text is whole.</source>
        <translation>« {name} » semble tronqué ; vérifiez que son texte est entier.</translation>
    </message>
    <message>
        <source>“{name}” was changed while it was read; import it again once it is complete.</source>
        <translation>« {name} » a changé pendant la lecture ; importez-le de nouveau quand il sera complet.</translation>
    </message>
    <message>
        <source>“{name}” was not read because the import was cancelled.</source>
        <translation>« {name} » n’a pas été lu, car l’import a été arrêté.</translation>
    </message>
    <message>
        <source>“{name}” would unpack from {packed:,} to {unpacked:,} bytes, as a zip bomb does; it was not opened. Unpack it yourself if you trust it, and import the files.</source>
        <translation>« {name} » passerait de {packed:,} à {unpacked:,} octets une fois décompressé, comme une bombe zip ; il n’a pas été ouvert. Décompressez-le vous-même si vous lui faites confiance, et importez les fichiers.</translation>
    </message>
    <message>
        <source>“{name}” would unpack to more than the limit for archives, as a zip bomb does; unpack it yourself if you trust it, and import the files.</source>
        <translation>« {name} » dépasserait une fois décompressé la limite des archives, comme une bombe zip ; décompressez-le vous-même si vous lui faites confiance, et importez les fichiers.</translation>
    </message>
    <message>
        <source>“{name}” {what}; {hint}.</source>
        <translation>« {name} » {what} ; {hint}.</translation>
    </message>
    <message>
        <source>“{part}” in “{file}” is only a link to another file; pack the file itself.</source>
        <translation>« {part} » dans « {file} » n’est qu’un lien vers un autre fichier ; compressez le fichier lui-même.</translation>
    </message>
    <message>
        <source>“{part}” in “{file}” points out of the archive, as an attack does; it was left out. Ask the sender for the file itself.</source>
        <translation>« {part} » dans « {file} » pointe hors de l’archive, comme le fait une attaque ; il a été écarté. Demandez le fichier lui-même à l’expéditeur.</translation>
    </message>
    <message>
        <source>“{part}” stands in “{file}” more than once; the last one was read. Unpack it yourself if you need the others.</source>
        <translation>« {part} » figure plus d’une fois dans « {file} » ; le dernier a été lu. Décompressez-le vous-même si vous avez besoin des autres.</translation>
    </message>
    <message>
        <source>“{url}” can&apos;t be fetched: only addresses with http:// or https:// can be.</source>
        <translation>« {url} » ne peut être chargée : seules les adresses en http:// ou https:// peuvent l’être.</translation>
    </message>
    <message>
        <source>“{url}” is no valid address; check how it is written.</source>
        <translation>« {url} » n’est pas une adresse valable ; vérifiez comment elle est écrite.</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>The brief was written as:</source>
        <translation>La note a été écrite sous :</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>Ouvrir le &amp;dossier</translation>
    </message>
</context>
<context>
    <name>form_problems</name>
    <message>
        <source>A grade needs both: a letter for the source, a number for the item.</source>
        <translation>Une cote demande les deux : une lettre pour la source, un chiffre pour l’information.</translation>
    </message>
    <message>
        <source>A statement needs words; select them in the article or type them.</source>
        <translation>Une déclaration demande des mots ; sélectionnez-les dans l’article ou saisissez-les.</translation>
    </message>
    <message>
        <source>These are not the words of the source: mark changes with [brackets] or […], or make it indirect.</source>
        <translation>Ce ne sont pas les mots de la source : signalez les changements par des [crochets] ou […], ou passez au style indirect.</translation>
    </message>
    <message>
        <source>The qualifier needs an upper bound.</source>
        <translation>Le qualificatif demande une borne supérieure.</translation>
    </message>
    <message>
        <source>A range needs both bounds.</source>
        <translation>Une fourchette demande les deux bornes.</translation>
    </message>
    <message>
        <source>The upper bound is below the lower one.</source>
        <translation>La borne supérieure est sous la borne inférieure.</translation>
    </message>
    <message>
        <source>How many? Type a number, or choose “no figure given”.</source>
        <translation>Combien ? Saisissez un nombre, ou choisissez « pas de chiffre donné ».</translation>
    </message>
    <message>
        <source>A count is a whole number of people.</source>
        <translation>Un nombre de personnes est un entier.</translation>
    </message>
    <message>
        <source>The period ends before it starts.</source>
        <translation>La période finit avant de commencer.</translation>
    </message>
    <message>
        <source>This is not a date; write it as 2022-09-14.</source>
        <translation>Ce n’est pas une date ; écrivez 2022-09-14.</translation>
    </message>
    <message>
        <source>A time of day needs its date.</source>
        <translation>Une heure demande sa date.</translation>
    </message>
    <message>
        <source>This is not a time of day; write it as 20:00.</source>
        <translation>Ce n’est pas une heure ; écrivez 20:00.</translation>
    </message>
    <message>
        <source>This is not a time zone; write it as UTC, +04:00 or Asia/Baku.</source>
        <translation>Ce n’est pas un fuseau horaire ; écrivez UTC, +04:00 ou Asia/Baku.</translation>
    </message>
    <message>
        <source>A name needs the words of the source for who says it.</source>
        <translation>Un nom demande les mots de la source qui disent qui l’affirme.</translation>
    </message>
    <message>
        <source>A role or a party needs the speaker&apos;s name.</source>
        <translation>Une fonction ou une partie demande le nom de l’orateur.</translation>
    </message>
    <message>
        <source>A party needs the words of the source for who says it.</source>
        <translation>Une partie demande les mots de la source pour qui le dit.</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>CSV: casualty claims</source>
        <translation>CSV : bilans</translation>
    </message>
    <message>
        <source>CSV: statements</source>
        <translation>CSV : déclarations</translation>
    </message>
    <message>
        <source>CSV: ceasefire events</source>
        <translation>CSV : cessez-le-feu</translation>
    </message>
    <message>
        <source>E-mail draft</source>
        <translation>Brouillon de courriel</translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>“{line}” is no grade; write it as “Veld Wire: B”, with A to F.</source>
        <translation>« {line} » n’est pas une note ; écrivez-la comme « Veld Wire: B », de A à F.</translation>
    </message>
    <message>
        <source>“{line}” is no place; write it as “Amsel, 40.1, 46.2”, in degrees.</source>
        <translation>« {line} » n’est pas un lieu ; écrivez-le comme « Amsel, 40.1, 46.2 », en degrés.</translation>
    </message>
    <message>
        <source>“{text}” is no number of a brief; write a whole number from 1 on.</source>
        <translation>« {text} » n’est pas un numéro de note ; écrivez un nombre entier à partir de 1.</translation>
    </message>
    <message>
        <source>“{text}” is no day; write it as 2022-09-15.</source>
        <translation>« {text} » n’est pas un jour ; écrivez-le ainsi : 2022-09-15.</translation>
    </message>
    <message>
        <source>“{text}” is no moment with its zone; write it as 2022-09-15 18:00+04:00.</source>
        <translation>« {text} » n’est pas un moment avec son fuseau ; écrivez-le ainsi : 2022-09-15 18:00+04:00.</translation>
    </message>
</context>
<context>
    <name>panes</name>
    <message>
        <source>List of articles</source>
        <translation>Liste des articles</translation>
    </message>
    <message>
        <source>Files that were not read</source>
        <translation>Fichiers non lus</translation>
    </message>
    <message>
        <source>List of facts</source>
        <translation>Liste des faits</translation>
    </message>
    <message>
        <source>Article text</source>
        <translation>Texte de l’article</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Recherche dans l’article</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Appréciations</translation>
    </message>
    <message>
        <source>Open items, facts behind a figure</source>
        <translation>Points ouverts, faits derrière un chiffre</translation>
    </message>
    <message>
        <source>Pages of the brief</source>
        <translation>Pages de la note</translation>
    </message>
    <message>
        <source>Review the facts of the article</source>
        <translation>Relire les faits de l’article</translation>
    </message>
    <message>
        <source>Leave it out of the brief, or put it back</source>
        <translation>L’écarter de la note, ou l’y remettre</translation>
    </message>
    <message>
        <source>Try again, with a password if need be</source>
        <translation>Réessayer, avec un mot de passe s’il le faut</translation>
    </message>
    <message>
        <source>Select several; what you decide then is about all of them</source>
        <translation>En choisir plusieurs ; ce que vous décidez alors vaut pour tous</translation>
    </message>
    <message>
        <source>Select words, for evidence or a new fact</source>
        <translation>Choisir des mots, pour la preuve ou un nouveau fait</translation>
    </message>
    <message>
        <source>Go to the fact at the caret, then to the next</source>
        <translation>Aller au fait sous le curseur, puis au suivant</translation>
    </message>
    <message>
        <source>Go to the next place, or back</source>
        <translation>Aller à l’endroit suivant, ou revenir</translation>
    </message>
    <message>
        <source>Go back to the article, with the words selected</source>
        <translation>Revenir à l’article, les mots choisis</translation>
    </message>
    <message>
        <source>Switch a section on or off</source>
        <translation>Imprimer une section ou non</translation>
    </message>
    <message>
        <source>Move the section</source>
        <translation>Déplacer la section</translation>
    </message>
    <message>
        <source>Take the judgement away</source>
        <translation>Supprimer l’appréciation</translation>
    </message>
    <message>
        <source>Move the judgement</source>
        <translation>Déplacer l’appréciation</translation>
    </message>
    <message>
        <source>Go to where it is settled</source>
        <translation>Aller là où cela se règle</translation>
    </message>
    <message>
        <source>Go to the next figure, or back</source>
        <translation>Aller au chiffre suivant, ou revenir</translation>
    </message>
    <message>
        <source>Show the facts behind the figure</source>
        <translation>Montrer les faits derrière le chiffre</translation>
    </message>
    <message>
        <source>Go to the first page, or to the end</source>
        <translation>Aller à la première page, ou à la fin</translation>
    </message>
</context>
<context>
    <name>updates</name>
    <message>
        <source>update_feed in the settings is “{address}”; it has to begin with https:// and a host, without user name and password.</source>
        <translation>update_feed dans les réglages vaut « {address} » ; l’adresse doit commencer par https:// et un hôte, sans nom d’utilisateur ni mot de passe.</translation>
    </message>
    <message>
        <source>{host} sends on to another host, which nobody agreed to.</source>
        <translation>{host} renvoie vers un autre hôte, ce que personne n’a accepté.</translation>
    </message>
    <message>
        <source>{host} has no list of versions at this address (it answered {status}).</source>
        <translation>{host} n’a pas de liste de versions à cette adresse (réponse {status}).</translation>
    </message>
    <message>
        <source>{host} was not found: this computer is offline, or a firewall stands between. The program works on without.</source>
        <translation>{host} est introuvable : cet ordinateur est hors ligne, ou un pare-feu fait obstacle. Le programme continue sans cela.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid, so its answer was not read.</source>
        <translation>Le certificat de {host} n’est pas valide ; sa réponse n’a pas été lue.</translation>
    </message>
    <message>
        <source>{host} did not answer in time; try again later.</source>
        <translation>{host} n’a pas répondu à temps ; réessayez plus tard.</translation>
    </message>
    <message>
        <source>{host} sent more than a list of versions has; nothing of it was read.</source>
        <translation>{host} a envoyé plus que n’en contient une liste de versions ; rien n’en a été lu.</translation>
    </message>
    <message>
        <source>{host} can&apos;t be reached; the program works on without.</source>
        <translation>{host} est injoignable ; le programme continue sans cela.</translation>
    </message>
    <message>
        <source>{host} answered with something that is no list of versions.</source>
        <translation>{host} a répondu par autre chose qu’une liste de versions.</translation>
    </message>
</context>
<context>
    <name>why</name>
    <message>
        <source>as the object of “{verb}”</source>
        <translation>complément de « {verb} »</translation>
    </message>
    <message>
        <source>as the subject of “{verb}”</source>
        <translation>sujet de « {verb} »</translation>
    </message>
    <message>
        <source>in the passive of “{verb}”</source>
        <translation>au passif de « {verb} »</translation>
    </message>
    <message>
        <source>beside the participle of “{verb}”</source>
        <translation>près du participe de « {verb} »</translation>
    </message>
    <message>
        <source>in a relative clause with “{verb}”</source>
        <translation>dans une relative avec « {verb} »</translation>
    </message>
    <message>
        <source>with “{verb}” as an attribute</source>
        <translation>avec « {verb} » pour attribut</translation>
    </message>
    <message>
        <source>a number alone with “{verb}”</source>
        <translation>un nombre seul avec « {verb} »</translation>
    </message>
    <message>
        <source>before “{verb}”</source>
        <translation>avant « {verb} »</translation>
    </message>
    <message>
        <source>beside “{verb}”</source>
        <translation>près de « {verb} »</translation>
    </message>
    <message>
        <source>told along with others by “{verb}”</source>
        <translation>cité avec d’autres par « {verb} »</translation>
    </message>
    <message>
        <source>named among those of “{verb}”</source>
        <translation>cité parmi ceux de « {verb} »</translation>
    </message>
    <message>
        <source>a noun says “{status}”</source>
        <translation>un nom dit « {status} »</translation>
    </message>
    <message>
        <source>a verb says “{status}”</source>
        <translation>un verbe dit « {status} »</translation>
    </message>
    <message>
        <source>what is wished or asked for: “{status}”</source>
        <translation>ce qui est souhaité ou demandé : « {status} »</translation>
    </message>
    <message>
        <source>a proposal: “{status}”</source>
        <translation>une proposition : « {status} »</translation>
    </message>
    <message>
        <source>it is seen at work</source>
        <translation>on le voit à l’œuvre</translation>
    </message>
    <message>
        <source>silence or denial about it</source>
        <translation>silence ou démenti à son sujet</translation>
    </message>
    <message>
        <source>it is said that there is none</source>
        <translation>il est dit qu’il n’y en a pas</translation>
    </message>
    <message>
        <source>named as the source (“according to”)</source>
        <translation>nommé comme source (« selon »)</translation>
    </message>
    <message>
        <source>a quotation in a paragraph of its own</source>
        <translation>citation formant un paragraphe</translation>
    </message>
    <message>
        <source>a verb of saying before quoted words</source>
        <translation>verbe de parole avant des mots cités</translation>
    </message>
    <message>
        <source>a verb of saying before a quotation</source>
        <translation>verbe de parole avant une citation</translation>
    </message>
    <message>
        <source>a headline with a colon</source>
        <translation>titre avec deux-points</translation>
    </message>
    <message>
        <source>a headline that says who says it</source>
        <translation>titre qui dit qui parle</translation>
    </message>
    <message>
        <source>a verb of saying between the words</source>
        <translation>verbe de parole entre les mots</translation>
    </message>
    <message>
        <source>a quotation after a report of the same person</source>
        <translation>citation après un propos rapporté de la même personne</translation>
    </message>
    <message>
        <source>a quotation after its speaker</source>
        <translation>citation après son auteur</translation>
    </message>
    <message>
        <source>a quotation before a verb of saying</source>
        <translation>citation avant un verbe de parole</translation>
    </message>
    <message>
        <source>a quotation that stands twice</source>
        <translation>citation qui figure deux fois</translation>
    </message>
    <message>
        <source>a quotation that runs on</source>
        <translation>citation qui se poursuit</translation>
    </message>
    <message>
        <source>signed by the speaker</source>
        <translation>signé par son auteur</translation>
    </message>
    <message>
        <source>what follows a verb of saying</source>
        <translation>ce qui suit un verbe de parole</translation>
    </message>
    <message>
        <source>the source is not named</source>
        <translation>la source n’est pas nommée</translation>
    </message>
    <message>
        <source>one account against another</source>
        <translation>une version contre une autre</translation>
    </message>
    <message>
        <source>somebody did not comment</source>
        <translation>quelqu’un n’a pas commenté</translation>
    </message>
    <message>
        <source>the figure may change</source>
        <translation>le chiffre peut changer</translation>
    </message>
    <message>
        <source>somebody could not verify it</source>
        <translation>quelqu’un n’a pu le vérifier</translation>
    </message>
    <message>
        <source>a toll</source>
        <translation>un bilan</translation>
    </message>
    <message>
        <source>a share of a figure</source>
        <translation>une part d’un chiffre</translation>
    </message>
    <message>
        <source>a part of a figure</source>
        <translation>une partie d’un chiffre</translation>
    </message>
    <message>
        <source>a figure by day</source>
        <translation>un chiffre par jour</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Casualty claim</source>
        <translation>Bilan</translation>
    </message>
    <message>
        <source>Ceasefire</source>
        <translation>Cessez-le-feu</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Déclaration</translation>
    </message>
    <message>
        <source>Caveat</source>
        <translation>Réserve</translation>
    </message>
    <message>
        <source>unreviewed</source>
        <translation>non relu</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmé</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejeté</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>tués</translation>
    </message>
    <message>
        <source>wounded</source>
        <translation>blessés</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>disparus</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>capturés</translation>
    </message>
    <message>
        <source>casualties (dead and wounded together)</source>
        <translation>pertes (morts et blessés ensemble)</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>exactement</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>au moins</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>plus de</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>jusqu’à</translation>
    </message>
    <message>
        <source>fewer than</source>
        <translation>moins de</translation>
    </message>
    <message>
        <source>nearly</source>
        <translation>près de</translation>
    </message>
    <message>
        <source>about</source>
        <translation>environ</translation>
    </message>
    <message>
        <source>between</source>
        <translation>entre</translation>
    </message>
    <message>
        <source>no figure given</source>
        <translation>pas de chiffre donné</translation>
    </message>
    <message>
        <source>military</source>
        <translation>militaires</translation>
    </message>
    <message>
        <source>police</source>
        <translation>police</translation>
    </message>
    <message>
        <source>militants</source>
        <translation>combattants</translation>
    </message>
    <message>
        <source>civilians</source>
        <translation>civils</translation>
    </message>
    <message>
        <source>peacekeepers</source>
        <translation>casques bleus</translation>
    </message>
    <message>
        <source>aid workers</source>
        <translation>humanitaires</translation>
    </message>
    <message>
        <source>journalists</source>
        <translation>journalistes</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>mixte</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>called for</source>
        <translation>demandé</translation>
    </message>
    <message>
        <source>being negotiated</source>
        <translation>en négociation</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>convenu</translation>
    </message>
    <message>
        <source>in effect</source>
        <translation>en vigueur</translation>
    </message>
    <message>
        <source>extended</source>
        <translation>prolongé</translation>
    </message>
    <message>
        <source>violated</source>
        <translation>violé</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>effondré</translation>
    </message>
    <message>
        <source>rejected by a party</source>
        <translation>refusé par une partie</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>démenti</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>non confirmé</translation>
    </message>
    <message>
        <source>ceasefire</source>
        <translation>cessez-le-feu</translation>
    </message>
    <message>
        <source>truce</source>
        <translation>trêve</translation>
    </message>
    <message>
        <source>humanitarian pause</source>
        <translation>pause humanitaire</translation>
    </message>
    <message>
        <source>cessation of hostilities</source>
        <translation>cessation des hostilités</translation>
    </message>
    <message>
        <source>armistice</source>
        <translation>armistice</translation>
    </message>
    <message>
        <source>peace agreement</source>
        <translation>accord de paix</translation>
    </message>
    <message>
        <source>direct quotation</source>
        <translation>citation directe</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>indirect</translation>
    </message>
    <message>
        <source>indirect with quoted words</source>
        <translation>indirect avec mots cités</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>non vérifié</translation>
    </message>
    <message>
        <source>no comment</source>
        <translation>sans commentaire</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>contredit</translation>
    </message>
    <message>
        <source>unnamed source</source>
        <translation>source anonyme</translation>
    </message>
    <message>
        <source>preliminary</source>
        <translation>provisoire</translation>
    </message>
</context>
</TS>
