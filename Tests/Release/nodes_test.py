"""Three nodes of one portal: one PostgreSQL, one folder of files, a balancer before them."""

import http.client
import os
import re
import shutil
import subprocess
import tempfile
import threading
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import pytest
from balancer import Balancer
from postgres import Postgres
from program import BINARY, ROOT, Program, free_port
from s3_test import SECRET, bucket, moto, settings
from sending import filled, is_whole, send_all, signed_in
from visitor import Visitor, _NoRedirect


# Drafts, copies, events, notices and journal lines of one submission.
ONE_OF_EACH = (1, 1, 1, 1, 1)


class Cluster:
    """Nodes A, B and C with what they share."""

    def __init__(self, stack: ExitStack, count: int = 3, **more: str):
        self.more = more
        self.server = stack.enter_context(Postgres())
        self.url = self.server.create("portal")
        self.shared = tempfile.mkdtemp(prefix="okno-nodes-")
        stack.callback(shutil.rmtree, self.shared, ignore_errors=True)
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.nodes = [
            Program("demo", folder=os.path.join(self.shared, "data"), environment=self.environment())
            for _ in range(count)]
        for node in self.nodes:
            node.address = f"http://127.0.0.1:{node.port}"
            stack.callback(node.remove)
        # All at once, on an empty database: the schema and the named world are made once.
        with ThreadPoolExecutor(count) as pool:
            for started in [pool.submit(node.start) for node in self.nodes]:
                started.result()
        stack.enter_context(Balancer([node.port for node in self.nodes], self.port))

    def environment(self) -> dict[str, str]:
        return {
            "OKNO_DATABASE": self.url, "OKNO_DATABASE_CONNECTIONS": "4", "OKNO_HOST": "127.0.0.1",
            "OKNO_TRUSTED_PROXIES": "127.0.0.1", "OKNO_PUBLIC_URL": self.address, **self.more}

    def number(self, sql: str) -> int:
        return int(self.server.ask(sql, "portal")[0][0])

    def answered(self, node: Program) -> int:
        """How many requests of people a node has answered."""
        lines = re.findall(r"route=(GET|POST) (\S+)", node.log(50_000_000))
        return sum(1 for _, route in lines if not route.startswith("/health"))


@pytest.fixture(scope="module")
def cluster():
    with ExitStack() as stack:
        yield Cluster(stack)


def test_the_named_world_is_built_once(cluster):
    people = cluster.number("SELECT count(*) FROM person")
    assert people == cluster.number("SELECT count(DISTINCT snils_lookup) FROM person") > 5
    assert cluster.number("SELECT count(*) FROM staff") == cluster.number("SELECT count(DISTINCT login) FROM staff")
    assert cluster.number("SELECT count(*) FROM demo_world WHERE done_at IS NOT NULL") == 1


def test_one_citizen_goes_through_all_nodes(cluster):
    """Every request goes to the next node: signing in, the draft, the file and the sending are never on one."""
    before = [cluster.answered(node) for node in cluster.nodes]
    citizen = signed_in(cluster.address, 1)[0]
    query = filled(citizen, "mvd", "nodes")
    send_all([query])
    is_whole(query)
    assert rows(cluster)[query.number] == ONE_OF_EACH
    for node, already in zip(cluster.nodes, before):
        assert cluster.answered(node) - already >= 3, "a node took no part"
    # Leaving at one node is leaving at all.
    page = citizen.get("/cabinet")
    citizen.send(page.form("/sign-out"), page)
    for node in cluster.nodes:
        assert "/sign-in" in citizen.get("/cabinet").address


def test_tries_are_counted_for_all_nodes_together_by_the_visitors_address(cluster):
    """Five inquiries an hour from one address, whichever node hears them; another address has its own five."""
    def send(address: str, number: int) -> int:
        visitor = From(cluster.address, address)
        page = visitor.get("/inquiries/new")
        return visitor.send(page.form("/inquiries"), page, {
            "topic": "fault", "text": "Не открывается страница.", "name": "Ада",
            "email": f"visitor{number}.{address.rpartition('.')[2]}@example.org"}, follow=False).status

    assert [send("127.0.0.41", number) for number in range(5)] == [303] * 5
    refused = [send("127.0.0.41", 9) for _ in range(3)]
    assert all(status in (422, 429) for status in refused), refused
    assert send("127.0.0.42", 1) == 303


def test_who_is_not_trusted_cannot_name_another_address(cluster):
    """A header of the visitor's own stands left of what the balancer adds, and is not believed."""
    statuses = []
    for number in range(7):
        visitor = From(cluster.address, "127.0.0.43", {"X-Forwarded-For": f"10.0.0.{number}"})
        page = visitor.get("/inquiries/new")
        statuses.append(visitor.send(page.form("/inquiries"), page, {
            "topic": "fault", "text": "Не открывается страница.", "name": "Ада",
            "email": f"other{number}@example.org"}, follow=False).status)
    assert statuses[:5] == [303] * 5 and all(status in (422, 429) for status in statuses[5:]), statuses


def test_a_node_with_other_keys_is_refused(cluster, tmp_path):
    foreign = tmp_path / "keys.json"
    made = run("serve", tmp_path / "other", cluster, OKNO_DATABASE="", OKNO_PORT="70000")
    assert made.returncode != 0
    foreign.write_text('{"format":"okno-keys-1","id":"0000000000000000","master":"' + "A" * 43 + '="}')
    foreign.chmod(0o600)
    refused = run("demo", tmp_path / "data", cluster, OKNO_KEYS=str(foreign))
    assert refused.returncode != 0 and "OKNO_KEYS" in refused.stderr, refused.stderr
    # Nor are new keys made where the file is missing.
    refused = run("demo", tmp_path / "data", cluster, OKNO_KEYS=str(tmp_path / "none" / "keys.json"))
    assert refused.returncode != 0 and "OKNO_KEYS" in refused.stderr, refused.stderr
    assert not (tmp_path / "none").exists()


def test_serve_refuses_the_database_of_a_demonstration(cluster, tmp_path):
    refused = run("serve", cluster.nodes[0].folder, cluster)
    assert refused.returncode != 0 and "OKNO_DATABASE" in refused.stderr and "demo" in refused.stderr, refused.stderr


def test_a_published_catalogue_reaches_every_node(cluster, tmp_path):
    """And a broken one none. How soon is measured by `make bench`: a node looks every 0.7 s."""
    folder = tmp_path / "services"
    shutil.copytree(ROOT / "services", folder)
    file = folder / "mvd-apostille.yaml"
    text = file.read_text()
    file.write_text(text.replace("level: federal", "level: federel"))
    broken = run("catalogue", cluster.nodes[0].folder, cluster, "import", str(folder), "--publish", "--demo")
    assert broken.returncode == 1 and "did you mean “federal”?" in broken.stdout, broken
    file.write_text(text.replace("rub: 2500", "rub: 2677"))
    taken = run("catalogue", cluster.nodes[0].folder, cluster, "import", str(folder), "--publish", "--demo")
    began = time.monotonic()
    assert taken.returncode == 0 and "published" in taken.stdout, taken
    waiting = [node.address for node in cluster.nodes]
    while waiting:
        waiting = [address for address in waiting
                   if "2\u00a0677" not in urllib.request.urlopen(address + "/services/mvd-apostille").read().decode()]
        assert time.monotonic() - began < 30, waiting
    assert cluster.number("SELECT count(*) FROM catalogue_publication") == 1


def test_others_go_on_while_a_node_is_killed_under_load(cluster):
    citizens = signed_in(cluster.address, 6)
    agencies = ["fns", "sfr", "rosreestr", "fssp"]
    with ThreadPoolExecutor(6) as pool:
        prepared = [
            pool.submit(filled, citizen, agency, f"kill-{at}-{agency}")
            for at, citizen in enumerate(citizens) for agency in agencies[:3]]
        queries = [each.result() for each in prepared]
    victim = cluster.nodes[1]

    def kill() -> None:
        end = time.monotonic() + 30
        while sum(1 for query in queries if query.acknowledged) < 4 and time.monotonic() < end:
            time.sleep(0.001)
        victim.kill()

    killer = threading.Thread(target=kill)
    killer.start()
    send_all(queries)
    killer.join()
    # Whoever got no answer presses again: nothing is doubled, nothing is lost.
    again = [query for query in queries if not query.acknowledged]
    send_all(again)
    found = rows(cluster)
    for query in queries:
        is_whole(query)
        assert found[query.number] == ONE_OF_EACH, f"{query.number}: {found[query.number]}"
    assert len({query.number for query in queries}) == len(queries)
    for _ in range(6):
        assert citizens[0].get("/cabinet").status == 200
    victim.start()
    print(f"{len(queries)} sent, {len(again)} of them after the kill")


def test_each_letter_is_delivered_once_and_the_journal_is_whole(cluster):
    end = time.monotonic() + 120  # what the killed node had claimed is free after its lease
    while time.monotonic() < end:
        waiting = cluster.number(
            "SELECT count(*) FROM outbox WHERE state = 'waiting' AND topic IN ('mail.send', 'sms.send') "
            "AND created_at <= extract(epoch FROM now()) * 1000")
        unsealed = cluster.number("SELECT count(*) FROM journal_unsealed")
        if waiting == 0 and unsealed == 0:
            break
        time.sleep(0.5)
    assert waiting == 0 and unsealed == 0
    assert cluster.number("SELECT count(*) FROM outbox WHERE state = 'dead' OR attempts > 0") == 0
    assert cluster.number("SELECT count(*) FROM demo_message") == cluster.number(
        "SELECT count(*) FROM outbox WHERE state = 'done' AND topic IN ('mail.send', 'sms.send')")
    lines = cluster.number("SELECT count(*) FROM journal")
    assert cluster.number("SELECT max(position) FROM journal_seal") == lines
    proof = run("audit", cluster.nodes[0].folder, cluster, "verify", "--demo")
    assert proof.returncode == 0 and "whole" in proof.stdout, proof.stdout + proof.stderr


def test_nodes_without_a_folder_of_data_share_an_object_store(tmp_path):
    """With PostgreSQL and an object store a node needs the key file and nothing else."""
    secret = tmp_path / "secret"
    secret.write_text(SECRET + "\n")
    secret.chmod(0o600)
    with moto() as store, ExitStack() as stack:
        bucket(store)
        cluster = Cluster(stack, 2, **settings(store, secret), OKNO_KEYS=str(tmp_path / "keys.json"))
        query = filled(signed_in(cluster.address, 1)[0], "mvd", "bucket")
        send_all([query])
        is_whole(query)
        assert rows(cluster)[query.number] == ONE_OF_EACH
        assert not os.path.exists(cluster.nodes[0].folder)


def test_readiness_says_that_the_database_is_down_and_the_form_is_kept(cluster):
    node = cluster.nodes[0]
    visitor = From(cluster.address, "127.0.0.44", {"Sec-Fetch-Site": "same-origin"})
    visitor.address = node.address
    page = visitor.get("/inquiries/new")
    form = page.form("/inquiries")
    cluster.server.stop()
    try:
        end = time.monotonic() + 30
        while (answer := visitor.get("/health/ready")).status != 503 and time.monotonic() < end:
            time.sleep(0.1)
        assert answer.status == 503 and '"down"' in answer.text, answer.text
        typed = {"topic": "fault", "text": "Слова, которые жалко потерять.", "name": "Ада", "email": "ada2@example.org"}
        refused = visitor.send(form, page, typed)
        assert refused.status == 503 and refused.headers["Retry-After"], refused.text[:500]
        assert "Слова, которые жалко потерять." in refused.text
    finally:
        cluster.server.start()
    end = time.monotonic() + 30
    while visitor.get("/health/ready").status != 200 and time.monotonic() < end:
        time.sleep(0.1)
    # The page of the refusal has the whole form behind one button.
    accepted = visitor.send(refused.form("/inquiries"), refused)
    assert accepted.status == 200 and "/inquiries/follow/" in accepted.address, accepted.address


def rows(cluster: Cluster) -> dict[str, tuple]:
    """For every number how many of each that belongs to a submission there are."""
    found = cluster.server.ask(
        """
        SELECT number,
            (SELECT count(*) FROM application_draft d WHERE d.application_id = a.id AND d.state = 'sent'),
            (SELECT count(*) FROM application_copy c WHERE c.application_id = a.id),
            (SELECT count(*) FROM application_event e WHERE e.application_id = a.id AND e.status = 'submitted'),
            (SELECT count(*) FROM notice n WHERE n.subject_id = a.id),
            (SELECT count(*) FROM journal j WHERE j.subject_id = a.id AND j.action = 'application.submitted')
        FROM application a WHERE kind = 'query'
        """, "portal")
    return {row[0]: tuple(int(each) for each in row[1:]) for row in found}


def run(command: str, folder, cluster: Cluster, *more: str, **environment: str) -> subprocess.CompletedProcess:
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("OKNO_")}
    port = [] if more or "OKNO_PORT" in environment else ["--port", str(free_port())]
    return subprocess.run(
        [BINARY, command, *more, "--data", str(folder), *port], cwd=ROOT,
        env={**inherited, **cluster.environment(), **environment}, stdin=subprocess.DEVNULL, capture_output=True,
        text=True, timeout=60)


class From(Visitor):
    """A visitor with an address of his own: all of 127.0.0.0/8 is this machine."""

    def __init__(self, portal: str, address: str, headers: dict[str, str] | None = None):
        super().__init__(portal)

        class Handler(urllib.request.HTTPHandler):
            def http_open(self, request):
                def connect(host, **options):
                    return http.client.HTTPConnection(host, source_address=(address, 0), **options)
                return self.do_open(connect, request)

        cookies = urllib.request.HTTPCookieProcessor(self.cookies)
        self._opener = urllib.request.build_opener(cookies, Handler)
        self._strict = urllib.request.build_opener(cookies, Handler, _NoRedirect())
        for opener in (self._opener, self._strict):
            opener.addheaders += list((headers or {}).items())
