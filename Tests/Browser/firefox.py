"""Firefox ESR, spoken to by its own Marionette protocol: enough to open a page, look at it and take its picture."""

import base64
import json
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from program import free_port


class Firefox:
    def __enter__(self) -> "Firefox":
        self._profile = tempfile.mkdtemp(prefix="okno-firefox-")
        port = free_port()
        (Path(self._profile) / "user.js").write_text(
            f'user_pref("marionette.port", {port});\n'
            'user_pref("app.update.enabled", false);\nuser_pref("datareporting.policy.dataSubmissionEnabled", false);\n'
            'user_pref("toolkit.telemetry.enabled", false);\nuser_pref("browser.shell.checkDefaultBrowser", false);\n'
            'user_pref("network.captive-portal-service.enabled", false);\n'
            'user_pref("network.connectivity-service.enabled", false);\nuser_pref("intl.accept_languages", "ru");\n')
        self._process = subprocess.Popen(
            ["firefox-esr", "--headless", "--marionette", "--no-remote", "--profile", self._profile],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            self._connect(port)
            self._number = 0
            self._call("WebDriver:NewSession", {"capabilities": {}})
        except BaseException:
            self.__exit__()
            raise
        return self

    def _connect(self, port: int) -> None:
        end = time.monotonic() + 90
        while True:
            try:
                self._socket = socket.create_connection(("127.0.0.1", port), timeout=60)
                # Firefox greets first; a connection that closes at once was too early.
                if self._receive():
                    return
            except (OSError, ValueError):
                pass
            if time.monotonic() > end or self._process.poll() is not None:
                raise AssertionError("Firefox did not start")
            time.sleep(0.2)

    def __exit__(self, *_) -> None:
        self._process.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        shutil.rmtree(self._profile, ignore_errors=True)

    def open(self, address: str) -> None:
        self._call("WebDriver:Navigate", {"url": address})

    def resize(self, width: int, height: int) -> None:
        self._call("WebDriver:SetWindowRect", {"width": width, "height": height})

    def run(self, script: str):
        """The value of a script with `return`, run in the page."""
        return self._call("WebDriver:ExecuteScript", {"script": script, "args": []})["value"]

    def picture(self, path: Path) -> None:
        value = self._call("WebDriver:TakeScreenshot", {"full": True, "hash": False})["value"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(value))

    def _call(self, command: str, parameters: dict) -> dict:
        self._number += 1
        text = json.dumps([0, self._number, command, parameters]).encode()
        self._socket.sendall(str(len(text)).encode() + b":" + text)
        while True:
            answer = self._receive()
            if isinstance(answer, list) and answer[1] == self._number:
                assert answer[2] is None, f"Firefox: {command}: {answer[2]}"
                return answer[3]

    def _receive(self):
        length = b""
        while not length.endswith(b":"):
            byte = self._socket.recv(1)
            if not byte:
                raise OSError("closed")
            length += byte
        wanted, text = int(length[:-1]), b""
        while len(text) < wanted:
            part = self._socket.recv(wanted - len(text))
            if not part:
                raise OSError("closed")
            text += part
        return json.loads(text)
