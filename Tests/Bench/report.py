"""The results as a line, as the table of docs/performance.md and as its plot."""

import html
import math

from rig import ROOT

PAGE = ROOT / "docs" / "performance.md"
PLOT = ROOT / "docs" / "performance.svg"
BEGIN, END = "<!-- results: written by make bench -->", "<!-- end of results -->"
TITLES = {
    "pages": "Public pages and JSON answers", "forms": "In the shape of Open Forms", "sqlite": "Submissions, SQLite",
    "postgres": "Submissions, PostgreSQL", "uploads": "Uploads", "catalogue": "Ten thousand services", "system": "Memory, start, passwords",
    "slow": "Slow and too many clients", "signin": "Signing in, beside readers",
    "enumeration": "Whether time tells who has an account", "scale": "A million applications", "accounts": "A million accounts", "record": "The record",
}


def number(value: float | None) -> str:
    if value is None:
        return ""
    if value == 0 or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def verdict(row: dict) -> str:
    return {True: "met", False: "**missed**", None: ""}[row["met"]]


def wanted(row: dict) -> str:
    if row["target"] is None:
        return ""
    sign = {">=": "≥", "<=": "≤"}[row["sense"]]
    return f"{sign} {number(row['target'])}{'×' if row['ratio'] is not None else ''}"


def line(row: dict) -> str:
    ratio = f" = {row['ratio']:.2f}× of {number(row['reference'])} ({row['against']})" if row["ratio"] is not None else ""
    return f"  {row['what']}: {number(row['ours'])} {row['unit']}{ratio} {wanted(row)} {verdict(row)} [{row['note']}]"


def table(found: dict) -> str:
    probes = [row["probe"] for part in found["parts"].values() for row in part["rows"]]
    kind = "A quick run (`QUICK=1`: shorter, one round)" if found["quick"] else "A whole run"
    text = [f"{kind}; the probe read {min(probes):.0f}–{max(probes):.0f} ms, and a quiet machine of this kind reads 34: the "
            "higher it stands beside a row, the more other work shared the two cores.", ""]
    for name, part in found["parts"].items():
        text += [
            f"### {TITLES.get(name, name)}", "",
            f"`make bench PART={name}` · {part['at']} UTC · commit {part['commit']} · took {part['seconds']} s", "",
            "| What | Ours | Against | Ratio | Wanted | | Probe, ms | More |", "| --- | --- | --- | --- | --- | --- | --- | --- |"]
        for row in part["rows"]:
            against = f"{number(row['reference'])}: {row['against']}" if row["reference"] is not None else ""
            ratio = f"{row['ratio']:.2f}" if row["ratio"] is not None else ""
            cells = [row["what"], f"{number(row['ours'])} {row['unit']}", against, ratio, wanted(row), verdict(row),
                     f"{row['probe']:.0f}", row["note"]]
            text.append("| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |")
        text.append("")
    return "\n".join(text)


def share(row: dict) -> float:
    """How many times the target is met: 1 is just met."""
    value = row["ours"] if row["ratio"] is None else row["ratio"]
    if row["sense"] == ">=":
        return value / row["target"] if row["target"] else 1
    return row["target"] / value if value else 10


def plot(found: dict) -> str:
    rows = [row for part in found["parts"].values() for row in part["rows"] if row["target"] not in (None, 0)]
    height, left, width = 26, 470, 420
    low, high = math.log10(0.1), math.log10(30)

    def x(value: float) -> float:
        return left + width * (math.log10(min(30, max(0.1, value))) - low) / (high - low)

    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="960" height="{len(rows) * height + 60}" '
           f'font-family="sans-serif" font-size="12">', '<rect width="100%" height="100%" fill="#fff"/>',
           '<text x="10" y="18" font-weight="bold">How many times each target is met (1 is just met; logarithmic)</text>']
    for mark in (0.1, 0.3, 1, 3, 10, 30):
        colour = "#083f63" if mark == 1 else "#d5dee5"
        out.append(f'<line x1="{x(mark):.0f}" x2="{x(mark):.0f}" y1="30" y2="{len(rows) * height + 34}" stroke="{colour}"/>'
                   f'<text x="{x(mark):.0f}" y="{len(rows) * height + 50}" text-anchor="middle">{mark:g}</text>')
    for place, row in enumerate(rows):
        y, value = 34 + place * height, share(row)
        what = row["what"] if len(row["what"]) <= 72 else row["what"][:70] + "…"
        start, end = sorted((x(1), x(value)))
        colour = "#1d6fa5" if row["met"] else "#b3341e"
        out.append(f'<text x="{left - 8}" y="{y + 15}" text-anchor="end">{html.escape(what)}</text>'
                   f'<rect x="{start:.1f}" y="{y + 4}" width="{max(2, end - start):.1f}" height="15" fill="{colour}"/>'
                   f'<text x="{end + 5:.1f}" y="{y + 16}">{number(value)}</text>')
    return "\n".join(out + ["</svg>"]) + "\n"


def write(found: dict) -> None:
    text = PAGE.read_text()
    head, rest = text.split(BEGIN, 1)
    PAGE.write_text(head + BEGIN + "\n\n" + table(found) + "\n" + END + rest.split(END, 1)[1])
    PLOT.write_text(plot(found))
