"""Puts the weights of all-mpnet-base-v2 (Apache 2.0) together from the packages that carry them."""

import importlib.util
import io
import zipfile
from pathlib import Path

from marked import fail

PARTS = 5
NAME = "all-mpnet-base-v2"
FILES = ("config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json",
         "special_tokens_map.json", "vocab.txt")


def folder_of_weights(folder):
    """Where the weights lie, unpacked there if they are not yet."""
    folder = Path(folder) / NAME
    if all((folder / file).exists() for file in FILES):
        return folder
    archive = zipfile.ZipFile(io.BytesIO(b"".join(part(number) for number in range(1, PARTS + 1))))
    folder.mkdir(parents=True, exist_ok=True)
    for file in FILES:
        (folder / file).write_bytes(archive.read(f"{NAME}/{file}"))
    return folder


def part(number):
    module = f"{NAME}-pypi-part_{number:03}"
    found = importlib.util.find_spec(module)
    if found is None or not found.submodule_search_locations:
        fail(f"the package {NAME}-pypi-part-{number:03} is missing: pip install -r requirements.txt")
    (place,) = found.submodule_search_locations
    return (Path(place) / "input" / f"{NAME}.zip.{number:03}").read_bytes()
