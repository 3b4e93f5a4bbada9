"""Signatures of version 4 as botocore makes them, offline: what S3SignatureTests expects.

    .build/venv/bin/python Tests/ObjectStore/make_s3_vectors.py > Tests/ObjectStore/s3_signatures.json

Needs botocore (it comes with moto of Tests/requirements.txt). The keys are those of Amazon's published examples.
"""

import datetime
import hashlib
import json
import unittest.mock
import urllib.parse

import botocore.auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

KEY = "AKIAIOSFODNN7EXAMPLE"
SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
NOW = datetime.datetime(2026, 11, 21, 10, 45, 7, tzinfo=datetime.timezone.utc)

KEYS = ["0123abc", "plain.txt", "with space", "plus+and&amp", "a/b//c", "кириллица/файл №1", "100%", "~tilde_-.", "emoji-🪟",
        "star*paren()quote'", "colon:at@semi;comma,", "dollar$equals=question?hash#", "brackets[]{}|\\^`\"<>", "./dots/../in"]
QUERIES = [[], [("uploads", "")], [("partNumber", "12"), ("uploadId", "a+b/c==")], [("prefix", "п/ж з"), ("list-type", "2")],
           [("start-after", "a&b=c"), ("max-keys", "1000"), ("list-type", "2"), ("prefix", "~x*")],
           [("b", "2"), ("a", "2"), ("a", "1"), ("a-b", "~")]]
BODIES = [b"", b"okno", bytes(range(256))]


def quoted(text: str) -> str:
    return urllib.parse.quote(text, safe="-._~")


def vector(method: str, host: str, key: str, query, body: bytes, region: str, headers: dict[str, str]) -> dict:
    path = "/bucket/" + "/".join(quoted(part) for part in key.split("/"))
    address = f"https://{host}{path}"
    if query:
        address += "?" + "&".join(f"{quoted(name)}={quoted(value)}" for name, value in query)
    request = AWSRequest(method=method, url=address, data=body, headers={"Host": host, **headers})
    signer = botocore.auth.S3SigV4Auth(Credentials(KEY, SECRET), "s3", region)
    payload = hashlib.sha256(body).hexdigest()
    with unittest.mock.patch("botocore.auth.get_current_datetime", return_value=NOW.replace(tzinfo=None)), \
            unittest.mock.patch.object(signer, "payload", return_value=payload):
        signer.add_auth(request)
    return {"method": method, "host": host, "key": key, "path": path, "query": [list(pair) for pair in query],
            "headers": [["Host", host], *[list(pair) for pair in headers.items()]], "payload": payload, "region": region,
            "authorization": request.headers["Authorization"], "date": request.headers["X-Amz-Date"]}


def main() -> None:
    vectors = []
    for number, key in enumerate(KEYS):
        for query in QUERIES:
            vectors.append(vector("GET", "s3.example.org", key, query, b"", "us-east-1", {}))
        body = BODIES[number % len(BODIES)]
        vectors.append(vector("PUT", "storage.example.org:9000", key, [], body, "ru-central1", {
            "Content-MD5": "1B2M2Y8AsgTpgAmY7PhCfg==", "Content-Type": "application/octet-stream"}))
        vectors.append(vector("DELETE", "127.0.0.1:5000", key, [("uploadId", "x y")], b"", "eu-north-1", {
            "x-amz-checksum-sha256": "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "x-odd": "  many   spaces  "}))
    print(json.dumps({"key": KEY, "secret": SECRET, "now": int(NOW.timestamp()), "vectors": vectors},
                     ensure_ascii=False, indent=0))


main()
