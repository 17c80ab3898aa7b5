"""Make `.venv` satisfy `requirements.lock`; do nothing when it does already. Standard library only.

python3 scripts/environment.py            the environment itself
python3 scripts/environment.py --sdks     also the older SDK versions that the tests run against
"""

import re
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
SDKS = ROOT / "tests" / "sdks"
PROBE = """
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, distribution, version
from pip._vendor.packaging.requirements import Requirement
for line in sys.stdin:
    wanted = Requirement(line.strip())
    if wanted.marker and not wanted.marker.evaluate():
        continue
    try:
        found = version(wanted.name)
    except PackageNotFoundError:
        found = ""
    if not wanted.specifier.contains(found or "0", prereleases=True) or not found:
        print(wanted.name)
# An editable install keeps its old entry points when pyproject.toml gets new ones.
with open(sys.argv[1], "rb") as file:
    project = tomllib.load(file)["project"]
groups = {"console_scripts": project.get("scripts", {}), **project.get("entry-points", {})}
try:
    have = {(entry.group, entry.name) for entry in distribution("platano").entry_points}
    if have != {(group, name) for group, names in groups.items() for name in names}:
        print("platano")
except PackageNotFoundError:
    pass
"""


def fail(message: str) -> None:
    sys.exit(f"platano: {message}")


def python() -> Path:
    scripts = "Scripts" if sysconfig.get_platform().startswith("win") else "bin"
    return VENV / scripts / "python"


def pinned(lock: Path) -> str:
    """The lock's requirements, one a line, without hashes."""
    lines = lock.read_text().replace("\\\n", " ").splitlines()
    kept = (re.sub(r"\s--hash=\S+", "", line).strip() for line in lines if line and not line.startswith((" ", "#")))
    return "\n".join(kept)


def missing() -> list[str]:
    """What the lock asks for and the environment lacks, platano itself included."""
    if not python().exists():
        return ["everything"]
    wanted = pinned(LOCK) + "\nplatano"
    found = subprocess.run(
        [python(), "-c", PROBE, ROOT / "pyproject.toml"], input=wanted, capture_output=True, text=True
    )
    return found.stdout.split() if found.returncode == 0 else ["pip"]


def run(what: str, *arguments: str) -> None:
    """Run a step quietly; when it fails, say which package it was in one line."""
    done = subprocess.run([str(argument) for argument in arguments], capture_output=True, text=True)
    if done.returncode:
        lines = [
            line for line in (done.stderr + done.stdout).splitlines() if line.startswith("ERROR") or "rror:" in line
        ]
        reason = lines[-1].removeprefix("ERROR: ") if lines else f"exit status {done.returncode}"
        fail(
            f"{what} failed: {reason.rstrip('.')}. Check the network and pip's index, then run the same command again."
        )


def install() -> None:
    if not python().exists():
        run(f"creating {VENV.name} (on Debian: apt install python3-venv)", sys.executable, "-m", "venv", VENV)
    pip = [python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run("installing requirements.lock", *pip, "--require-hashes", "--only-binary", ":all:", "-r", LOCK)
    run("installing platano", *pip, "--no-deps", "--no-build-isolation", "--editable", ROOT)


def install_sdks() -> None:
    """Each older SDK into a folder of its own, put before site-packages when the tests run with it."""
    for lock in sorted(SDKS.glob("*.lock")):
        target = ROOT / ".sdks" / lock.stem
        if (target / "google" / "genai").is_dir():
            continue
        pip = [python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
        run(f"installing google-genai {lock.stem}", *pip, "--require-hashes", "--target", target, "-r", lock)


def main() -> None:
    if sys.version_info < (3, 11):
        fail(f"Python 3.11 or newer is needed, this is {sys.version.split()[0]}. Try: make PYTHON=python3.12 ...")
    if lacking := missing():
        print(
            f"platano: setting up {VENV.name} (missing: {', '.join(lacking[:4])}{' ...' if len(lacking) > 4 else ''})"
        )
        install()
        if lacking := missing():
            fail(
                f"the environment still lacks {', '.join(lacking)}. Delete {VENV.name} and run the same command again."
            )
    if "--sdks" in sys.argv:
        install_sdks()


if __name__ == "__main__":
    main()
