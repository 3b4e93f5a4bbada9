"""What a run found: a line a round while it runs, JSON and a table afterwards."""

import json
import os
import platform
import re
import subprocess
import time
from pathlib import Path

from program import BINARY, ROOT
from verify import Findings


class Report:
    def __init__(self, kind: str, engine: str, rate: float, seed: int):
        self.kind, self.engine = kind, engine
        self.began = time.time()
        self.head = {
            "kind": kind, "engine": engine, "rate": rate, "seed": seed,
            "began": time.strftime("%Y-%m-%d %H:%M:%S UTC", time.gmtime(self.began)),
            "version": _version(), "release": "release" in os.path.realpath(BINARY),
            "cores": os.cpu_count(), "kernel": platform.release()}
        self.rounds: list[dict] = []

    def add(self, turn: int, result: dict) -> None:
        self.rounds.append({"round": turn + 1, **result})
        shown = " ".join(f"{name}={value}" for name, value in result.items() if name != "details")
        print(f"{self.kind} {self.engine} {turn + 1}: {shown}", flush=True)
        seen: dict[str, int] = {}
        for text in result["details"]:
            alike = re.sub(r"[0-9a-f-]{8,}", "…", text)[:300]
            seen[alike] = seen.get(alike, 0) + 1
        for text, count in seen.items():
            print(f"    {count} × {text}", flush=True)

    @property
    def is_clean(self) -> bool:
        """A twin is right when it was seen to fail."""
        if not self.rounds:
            return False
        if self.kind == "twins":
            return all(round["seen"] for round in self.rounds)
        return not any(round[kind] for round in self.rounds for kind in Findings.KINDS)

    def total(self, name: str) -> int:
        return sum(round.get(name, 0) for round in self.rounds)

    @property
    def last_line(self) -> str:
        took = round(time.time() - self.began)
        if self.kind == "twins":
            seen = sum(1 for round in self.rounds if round["seen"])
            return f"twins on {self.engine}: {seen} of {len(self.rounds)} seen to fail, in {took} s"
        stored = self.rounds[-1]["stored"] if self.rounds else 0
        counts = ", ".join(f"{kind} {self.total(kind)}" for kind in Findings.KINDS)
        return (f"{self.kind} on {self.engine}: {len(self.rounds)} rounds, {stored} applications acknowledged "
                f"({self.total('unknown')} answers lost on their way, of which {self.total('unknown_were_there')} had "
                f"been kept): {counts}; {took} s")

    def write(self, folder: str) -> None:
        os.makedirs(folder, exist_ok=True)
        name = f"{self.kind}-{self.engine}-{time.strftime('%Y%m%d-%H%M%S', time.gmtime(self.began))}"
        path = Path(folder, name)
        path.with_suffix(".json").write_text(json.dumps(
            {**self.head, "seconds": round(time.time() - self.began), "summary": self.last_line,
             "rounds": self.rounds}, ensure_ascii=False, indent=1))
        lines = [f"# {self.last_line}", "", *(f"- {key}: {value}" for key, value in self.head.items()), ""]
        if self.rounds:
            names = [name for name in self.rounds[0] if name != "details"]
            lines += ["| " + " | ".join(names) + " |", "| " + " | ".join("---" for _ in names) + " |"]
            lines += ["| " + " | ".join(str(round.get(name, "")) for name in names) + " |" for round in self.rounds]
        path.with_suffix(".md").write_text("\n".join(lines) + "\n")
        print(f"report: {path}.json", flush=True)


def _version() -> str:
    done = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True)
    return done.stdout.strip() or "unknown"
