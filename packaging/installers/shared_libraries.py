"""Shared libraries of a frozen Linux folder: only what something in it needs and no desktop has."""

import re
import shutil
import subprocess
from pathlib import Path

# Part of every Linux desktop; a bundled copy would quarrel with the system's own drivers, fonts and sessions.
# The package depends on them (linux/control); portable archives expect them, as AppImages do.
_SYSTEM = re.compile(
    r"lib(X11|X11-xcb|Xau|Xdmcp|Xext|Xrender|xcb(-\w+)?|xkbcommon(-x11)?|glib-2\.0|gthread-2\.0|gobject-2\.0|gio-2\.0"
    r"|gmodule-2\.0|fontconfig|freetype|dbus-1|systemd|EGL|GL|GLX|OpenGL|GLdispatch|wayland-\w+|drm|uuid|z"
    r"|stdc\+\+|gcc_s|ssl|crypto|gssapi_krb5|krb5|k5crypto|com_err|keyutils)\.so.*"
)
_NEEDED = re.compile(r"\(NEEDED\)\s+Shared library: \[([^]]+)\]")


def drop_unneeded(folder: Path) -> None:
    """Remove the libraries beside the program that the system has or that nothing needs any more.

    Args:
        folder: PyInstaller's `_internal`, already pruned.
    """
    for library in [p for p in folder.glob("lib*.so*") if _SYSTEM.fullmatch(p.name)]:
        library.unlink()
    needed = _needed_by(folder)
    for library in [*folder.glob("lib*.so*"), *folder.glob("*.libs/lib*.so*")]:
        if library.name not in needed and not library.name.startswith("libpython"):
            library.unlink()
    for link in folder.rglob("*"):
        if link.is_symlink() and not link.exists():
            link.unlink()


def _needed_by(folder: Path) -> set[str]:
    """Follow the NEEDED entries from every extension module, plug-in and library of a package."""
    by_name: dict[str, list[Path]] = {}
    for path in folder.rglob("*.so*"):
        if path.is_file() and not path.is_symlink():
            by_name.setdefault(path.name, []).append(path)
    beside = {p.name for p in [*folder.glob("lib*.so*"), *folder.glob("*.libs/lib*.so*")]}
    waiting = [path for name, paths in by_name.items() if name not in beside for path in paths]
    seen: set[str] = set()
    while waiting:
        for name in _needed(waiting.pop()):
            if name not in seen:
                seen.add(name)
                waiting += by_name.get(name, [])
    return seen


def _needed(path: Path) -> list[str]:
    done = subprocess.run(["readelf", "-d", path], capture_output=True, text=True, check=False)
    return _NEEDED.findall(done.stdout)


def shrink_icu(folder: Path) -> None:
    """Rebuild ICU's data library with what Qt asks of it: root rules, English, French; 30 MB less.

    Qt takes locale data from its own tables; ICU serves collation and case mapping. Left as it is where the
    tools are missing (icupkg of icu-devtools, gcc).
    """
    library = next(iter(folder.rglob("libicudata.so.*")), None)
    if library is None or not shutil.which("icupkg") or not shutil.which("gcc"):
        return
    library = library.resolve()
    version = library.name.rpartition(".so.")[2].split(".")[0]
    work = library.parent / "icu"
    work.mkdir()
    try:
        data = work / f"icudt{version}l.dat"
        data.write_bytes(_data_of(library, f"icudt{version}_dat"))
        listed = subprocess.run(
            ["icupkg", "-l", data], capture_output=True, text=True, check=True
        ).stdout.split()
        unwanted = work / "unwanted.txt"
        unwanted.write_text("".join(f"{item}\n" for item in listed if not _ICU_KEPT.fullmatch(item)))
        subprocess.run(["icupkg", "-r", unwanted, data], check=True, capture_output=True)
        source = work / "data.s"
        symbol = f"icudt{version}_dat"
        source.write_text(
            f".section .rodata\n.balign 16\n.globl {symbol}\n.type {symbol}, @object\n"
            f'{symbol}:\n.incbin "{data}"\n.size {symbol}, .-{symbol}\n'
            '.section .note.GNU-stack,"",@progbits\n'
        )
        name = f"-Wl,-soname,libicudata.so.{version}"
        command = ["gcc", "-shared", "-nostdlib", name, "-Wl,--build-id=none", source, "-o", library]
        subprocess.run(command, check=True, capture_output=True)
    finally:
        shutil.rmtree(work)


_ICU_KEPT = re.compile(
    r"(coll/)?(root|en|fr|res_index|pool)\.res|coll/ucadata\S*\.icu|(nfkc|nfkc_cf|uts46)\.nrm"
    r"|(uprops|unames|pnames|ubidi|ucase|cnvalias|ulayout|uemoji)\.icu|supplementalData\.res|numberingSystems\.res"
    r"|likelySubtags\.res|keyTypeData\.res|timezoneTypes\.res|zoneinfo64\.res|metadata\.res|icuver\.res"
)


def _data_of(library: Path, symbol: str) -> bytes:
    """Cut the data of a symbol out of a shared library."""
    symbols = subprocess.run(
        ["readelf", "-W", "--dyn-syms", library], capture_output=True, text=True, check=True
    )
    row = next(line.split() for line in symbols.stdout.splitlines() if line.split()[-1:] == [symbol])
    address, size = int(row[1], 16), int(row[2], 0)
    sections = subprocess.run(
        ["readelf", "-W", "-S", library], capture_output=True, text=True, check=True
    ).stdout
    for line in sections.splitlines():
        fields = re.sub(r"\[\s*\d+\]", "", line).split()
        if len(fields) > 5 and re.fullmatch(r"[0-9a-f]{16}", fields[2]):
            start, offset, length = (int(fields[n], 16) for n in (2, 3, 4))
            if start <= address < start + length:
                begin = offset + address - start
                data = library.read_bytes()[begin:]
                return data[:size] if size else data[: length - (address - start)]
    raise ValueError(f"{library.name} holds no {symbol}")
