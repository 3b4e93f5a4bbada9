"""Those who issue certificates, and what a person's own program signs, by the command line of OpenSSL."""

import subprocess
import uuid
from datetime import datetime, timedelta, timezone
from pathlib import Path

NOW = datetime.now(timezone.utc)


def moment(days: int) -> str:
    return (NOW + timedelta(days=days)).strftime("%Y%m%d%H%M%SZ")


class Centre:
    """Issues certificates and revocation lists; its files lie in a folder by its name."""

    def __init__(self, folder: Path, name: str, under: "Centre | None" = None):
        self.folder, self.name = folder, name
        (folder / f"{name}.issued").mkdir(parents=True)
        self._write(f"{name}.index", "")
        self._write(f"{name}.serial", "1000\n")
        self._write(f"{name}.number", "01\n")
        self._write(f"{name}.cnf", f"""
[ca]
default_ca = centre
[centre]
database = {name}.index
serial = {name}.serial
crlnumber = {name}.number
new_certs_dir = {name}.issued
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = optional
""")
        issuer = under or self
        issuer._issue(name, {"C": "RU", "O": "Удостоверяющий центр", "CN": name}, -1000, 2000, [
            "basicConstraints = critical,CA:TRUE", "keyUsage = critical,keyCertSign,cRLSign"])

    @property
    def certificate(self) -> Path:
        return self.folder / f"{self.name}.pem"

    def issue(self, owner: dict[str, str], days: tuple[int, int] = (-30, 335)) -> str:
        """A certificate of a person, which holds from one day to another, from today. Answers the name of its files."""
        name = uuid.uuid4().hex
        self._issue(name, owner, *days, [
            "basicConstraints = critical,CA:FALSE", "keyUsage = critical,digitalSignature,nonRepudiation",
            "extendedKeyUsage = clientAuth,emailProtection"])
        return name

    def revoke(self, name: str) -> None:
        self._ca("-revoke", f"{name}.pem", "-crl_reason", "keyCompromise")

    def publish(self, lists: Path) -> None:
        """Writes the revocation list as it is now."""
        self._ca("-gencrl", "-crldays", "30", "-out", f"{self.name}.crl")
        (lists / f"{self.name}.crl").write_bytes((self.folder / f"{self.name}.crl").read_bytes())

    def _issue(self, name: str, owner: dict[str, str], first: int, last: int, extensions: list[str]) -> None:
        fields = "\n".join(f"{place}.{kind} = {value}" for place, (kind, value) in enumerate(owner.items()))
        self._write(f"{name}.req", f"""
[req]
distinguished_name = owner
prompt = no
string_mask = utf8only
utf8 = yes
[owner]
{fields}
""")
        is_own = name == self.name
        marks = ["subjectKeyIdentifier = hash", *([] if is_own else ["authorityKeyIdentifier = keyid"]), *extensions]
        self._write(f"{name}.ext", "\n".join(["[marks]", *marks, ""]))
        openssl(self.folder, "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-out",
                f"{name}.key")
        openssl(self.folder, "req", "-new", "-key", f"{name}.key", "-config", f"{name}.req", "-out", f"{name}.csr")
        self._ca("-notext", "-preserveDN", "-in", f"{name}.csr", "-out", f"{name}.pem", "-startdate", moment(first),
                 "-enddate", moment(last), "-extfile", f"{name}.ext", "-extensions", "marks",
                 *(["-selfsign"] if is_own else []))

    def _ca(self, *arguments: str) -> None:
        own = [] if "-selfsign" in arguments else ["-cert", f"{self.name}.pem"]
        openssl(self.folder, "ca", "-batch", "-config", f"{self.name}.cnf", *own, "-keyfile", f"{self.name}.key",
                *arguments)

    def _write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text)


def sign(folder: Path, name: str, content: bytes) -> bytes:
    """A detached signature over the content, as the program of the certificate's owner makes it."""
    return openssl(folder, "cms", "-sign", "-binary", "-signer", f"{name}.pem", "-inkey", f"{name}.key", "-outform",
                   "DER", given=content)


def openssl(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    done = subprocess.run(["openssl", *arguments], cwd=folder, input=given, capture_output=True)
    assert done.returncode == 0, f"openssl {' '.join(arguments)}: {done.stderr.decode()}"
    return done.stdout
