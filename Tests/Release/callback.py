"""The site of an agency to which people come back after they signed in."""

import http.server
import threading

from program import free_port


class Callback:
    """The site to which people come back: keeps the addresses at which they did."""

    def __init__(self):
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}/callback?tenant=1"
        self.goodbye = f"http://127.0.0.1:{self.port}/bye"
        self.seen: list[str] = []
        seen = self.seen

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                seen.append(self.path)
                self.send_response(200)
                self.end_headers()
                self.wfile.write(b"welcome")

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def last(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.seen[-1]}"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
