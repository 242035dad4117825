"""What is measured on: a general archive, conference articles, and one and the same archive in every form."""
import bz2
import gzip
import html
import io
import json
import lzma
import shutil
import subprocess
import tarfile
import zipfile

from measure.running import Failed


def lines_of(path):
    """The lines of a JSON Lines file, plain or as .zst."""
    if path.suffix == ".zst":
        if shutil.which("zstd") is None:
            raise Failed(f"{path}: zstd is not installed")
        with subprocess.Popen(["zstd", "-dcq", str(path)], stdout=subprocess.PIPE) as unpacked:
            yield from unpacked.stdout
        if unpacked.returncode != 0:
            raise Failed(f"{path}: zstd cannot unpack it")
    else:
        with path.open("rb") as lines:
            yield from lines


def write_general(archive, to, articles):
    """The first articles of the archive, as a plain file; how many it gave."""
    count = 0
    with to.open("wb") as out:
        for line in lines_of(archive):
            if count == articles:
                break
            out.write(line)
            count += 1
    return count


def line(identity, text):
    return json.dumps({"id": identity, "text": text}, ensure_ascii=False).encode("utf-8") + b"\n"


def write_conferences(corpus, to, articles):
    """The articles of corpus/, again and again, each time under other ids."""
    texts = [(path.stem, path.read_text(encoding="utf-8")) for path in sorted(corpus.glob("*.txt"))]
    with to.open("wb") as out:
        for i in range(articles):
            stem, text = texts[i % len(texts)]
            out.write(line(f"{stem}-{i // len(texts)}", text))


def write_repeated(source, to, articles):
    """`articles` articles: those of a JSON Lines file again and again, each under an id of its own."""
    written = 0
    with to.open("wb") as out:
        while written < articles:
            for entry in lines_of(source):
                out.write(line(f"{written:07d}", json.loads(entry)["text"]))
                written += 1
                if written == articles:
                    break


def page(text):
    """A page as a newspaper might serve it."""
    paragraphs = [html.escape(part.strip()) for part in text.split("\n") if part.strip()]
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)
    return ("<!DOCTYPE html><html><head><meta charset='utf-8'><title>Page</title></head><body><nav><a href='/'>Home</a>"
            f"</nav><article>{body}</article><footer>Footer</footer></body></html>").encode("utf-8")


def warc_record(address, content):
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + content
    head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2020-01-01T00:00:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n")
    return head.encode("utf-8") + answer + b"\r\n\r\n"


def add_to_tar(tar, name, content):
    member = tarfile.TarInfo(name)
    member.size = len(content)
    tar.addfile(member, io.BytesIO(content))


def write_forms(source, folder):
    """The articles of a JSON Lines file in every form that is read: {form: path}."""
    lines = source.read_bytes()
    texts = {f"{i:05d}": json.loads(entry)["text"] for i, entry in enumerate(lines.splitlines())}
    forms = {"jsonl": source}

    def write(form, name, content):
        forms[form] = folder / name
        forms[form].write_bytes(content)

    for form, pages in (("folder of text", False), ("folder of html", True)):
        forms[form] = folder / form.replace(" ", "-")
        forms[form].mkdir()
        for name, text in texts.items():
            content = page(text) if pages else text.encode("utf-8")
            (forms[form] / f"{name}.{'html' if pages else 'txt'}").write_bytes(content)
    write("jsonl.gz", "a.jsonl.gz", gzip.compress(lines))
    write("jsonl.bz2", "a.jsonl.bz2", bz2.compress(lines))
    write("jsonl.xz", "a.jsonl.xz", lzma.compress(lines))
    if shutil.which("zstd"):
        write("jsonl.zst", "a.jsonl.zst",
              subprocess.run(["zstd", "-cq", str(source)], stdout=subprocess.PIPE, check=True).stdout)
    forms["tar"] = folder / "a.tar"
    with tarfile.open(forms["tar"], "w") as tar:
        for name, text in texts.items():
            add_to_tar(tar, f"{name}.txt", text.encode("utf-8"))
    forms["zip"] = folder / "a.zip"
    with zipfile.ZipFile(forms["zip"], "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in texts.items():
            packed.writestr(f"{name}.txt", text)
    warc = b"".join(warc_record(f"https://news.example/{name}", page(text)) for name, text in texts.items())
    write("warc", "a.warc", warc)
    write("warc.gz", "a.warc.gz", gzip.compress(warc))
    return forms
