"""A small writer of Outlook's .msg (MS-CFB and MS-OXMSG), so that the tests need no file of a stranger."""

import struct
from itertools import pairwise

SECTOR, MINI = 512, 64
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
Tree = dict[str, "bytes | Tree"]


def outlook_mail(
    subject: str, sender: str, body: str, attachment: tuple[str, bytes], *, rich_text: bytes = b""
) -> bytes:
    """Return a .msg with one attachment, its body as text, or as compressed rich text alone."""
    name, data = attachment
    strings = {
        0x001A: "IPM.Note",
        0x0037: subject,
        0x0C1A: sender,
        0x0C1F: "alerts@courier.example",
    } | ({0x1000: body} if body else {})
    # 15 September 2022 16:30 UTC in units of 100 ns since 1601.
    sent = struct.pack("<IIQ", 0x00390040, 6, 133077330000000000)
    header = struct.pack("<8xIIII8x", 0, 1, 0, 1)
    root: Tree = {"__properties_version1.0": header + sent + _properties(strings)}
    root |= {f"__substg1.0_{tag:04X}001F": text.encode("utf-16-le") for tag, text in strings.items()}
    if rich_text:
        root["__substg1.0_10090102"] = rich_text
        root["__properties_version1.0"] += struct.pack("<IIII", 0x10090102, 6, len(rich_text), 0)
    inner = {0x3707: name}
    binary = struct.pack("<IIII", 0x37010102, 6, len(data), 0)
    method = struct.pack("<IIII", 0x37050003, 6, 1, 0)
    root["__attach_version1.0_#00000000"] = {
        "__properties_version1.0": bytes(8) + method + binary + _properties(inner),
        "__substg1.0_37010102": data,
        "__substg1.0_3707001F": name.encode("utf-16-le"),
    }
    return compound_file(root)


def _properties(strings: dict[int, str]) -> bytes:
    return b"".join(
        struct.pack("<IIII", tag << 16 | 0x001F, 6, 2 * len(text) + 2, 0) for tag, text in strings.items()
    )


def compound_file(root: Tree) -> bytes:
    """Return a compound file with these storages (dictionaries) and streams (bytes)."""
    entries: list[list] = []  # name, kind, left, right, child, start, size
    mini, big = bytearray(), bytearray()
    mini_fat: list[int] = []
    big_chains: list[int] = []

    def add(name: str, node: "bytes | Tree", kind: int) -> int:
        number = len(entries)
        entry = [name, kind, FREE, FREE, FREE, END, 0]
        entries.append(entry)
        if isinstance(node, bytes):
            entry[6] = len(node)
            if not node:
                return number
            if len(node) < 4096:
                entry[5] = len(mini) // MINI
                mini.extend(node + bytes(-len(node) % MINI))
                _chain(mini_fat, -(-len(node) // MINI))
            else:
                entry[5] = len(big) // SECTOR
                big.extend(node + bytes(-len(node) % SECTOR))
                _chain(big_chains, -(-len(node) // SECTOR))
            return number
        # The siblings as a list that leans to the right: a valid, if unbalanced, tree.
        names = sorted(node, key=lambda n: (len(n), n.upper()))
        numbers = [add(n, node[n], 1 if isinstance(node[n], dict) else 2) for n in names]
        for one, following in pairwise(numbers):
            entries[one][3] = following
        entry[4] = numbers[0] if numbers else FREE
        return number

    add("Root Entry", root, 5)
    mini_start = len(big) // SECTOR
    mini_sectors = -(-len(mini) // SECTOR)
    fat = [*big_chains]
    _chain(fat, mini_sectors)
    entries[0][5], entries[0][6] = (mini_start if mini else END), len(mini)
    directory = b"".join(_entry(entry) for entry in entries)
    directory += bytes(-len(directory) % SECTOR)
    directory_start = len(fat)
    _chain(fat, len(directory) // SECTOR)
    mini_fat_bytes = struct.pack(f"<{len(mini_fat)}I", *mini_fat)
    mini_fat_bytes += b"\xff" * (-len(mini_fat_bytes) % SECTOR)
    mini_fat_start = len(fat)
    _chain(fat, len(mini_fat_bytes) // SECTOR)
    fat_sectors = 1
    while (len(fat) + fat_sectors) * 4 > fat_sectors * SECTOR:
        fat_sectors += 1
    fat_start = len(fat)
    fat += [FAT] * fat_sectors
    fat_bytes = struct.pack(f"<{len(fat)}I", *fat)
    fat_bytes += b"\xff" * (-len(fat_bytes) % SECTOR)
    difat = [fat_start + i for i in range(fat_sectors)] + [FREE] * (109 - fat_sectors)
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII109I",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0, fat_sectors, directory_start, 0, 4096,
        mini_fat_start, len(mini_fat_bytes) // SECTOR, END, 0, *difat,
    )  # fmt: skip
    mini_padded = bytes(mini) + bytes(-len(mini) % SECTOR)
    return header + bytes(big) + mini_padded + directory + mini_fat_bytes + fat_bytes


def _chain(table: list[int], count: int) -> None:
    start = len(table)
    table.extend([*range(start + 1, start + count), END] if count else [])


def _entry(entry: list) -> bytes:
    name, kind, left, right, child, start, size = entry
    coded = name.encode("utf-16-le") + b"\x00\x00"
    return struct.pack("<64sHBBIII16xI8x8xIQ", coded, len(coded), kind, 1, left, right, child, 0, start, size)
