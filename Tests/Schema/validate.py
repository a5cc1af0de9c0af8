#!/usr/bin/env python3
"""Validates files against a JSON Schema, with the jsonschema package.

  validate.py SCHEMA.json FILE…            every file has to be valid
  validate.py --broken SCHEMA.json FILE…   no file may be
  validate.py --texts SCHEMA.json LIST     LIST is a JSON array of YAML texts; prints for each of them
                                           the problems found, as a JSON array of lists

YAML is read by its core schema, as Galley reads it. Of Markdown the fenced pieces that are whole
pipelines count, of NDJSON each line.
"""

import json
import re
import sys

import jsonschema
import yaml


class CoreLoader(yaml.SafeLoader):
    """Reads scalars by the core schema (YAML 1.2.2, section 10.3.2)."""

    def bool(self, node):
        return node.value.lower() == "true"

    def integer(self, node):
        based = node.value.startswith(("0x", "0o"))
        return int(node.value, 0 if based else 10)

    def number(self, node):
        return float(node.value.replace(".inf", "inf").replace(".nan", "nan"))


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, constructor in [
    ("null", r"^(?:~|null|Null|NULL|)$", None),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", CoreLoader.bool),
    ("int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", CoreLoader.integer),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", CoreLoader.number),
    ("merge", r"^<<$", None),
]:
    name = f"tag:yaml.org,2002:{tag}"
    CoreLoader.add_implicit_resolver(name, re.compile(pattern), None)
    if constructor:
        CoreLoader.add_constructor(name, constructor)


def pieces(path):
    """What a file holds to validate: names with values."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if path.endswith(".ndjson"):
        for number, line in enumerate(text.splitlines(), 1):
            yield f"{path}:{number}", json.loads(line)
    elif path.endswith(".md"):
        for match in re.finditer(r"^```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
            if re.search(r"^galley: 1", match[1], re.MULTILINE):
                number = text.count("\n", 0, match.start()) + 2
                yield f"{path}:{number}", yaml.load(match[1], CoreLoader)
    else:
        yield path, yaml.load(text, CoreLoader)


def problems(validator, value):
    return [
        f"{error.json_path}: {error.message[:300]}"
        for error in sorted(validator.iter_errors(value), key=lambda error: error.json_path)
    ]


def main(arguments):
    mode = arguments.pop(0) if arguments[0].startswith("--") else ""
    with open(arguments[0], encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    if mode == "--texts":
        with open(arguments[1], encoding="utf-8") as file:
            values = [yaml.load(text, CoreLoader) for text in json.load(file)]
        print(json.dumps([problems(validator, value) for value in values]))
        return 0
    count = failures = 0
    for path in arguments[1:]:
        for name, value in pieces(path):
            count += 1
            found = problems(validator, value)
            if bool(found) != (mode == "--broken"):
                failures += 1
                print(f"{name}: error: " + ("\n  ".join(found) or "found valid"), file=sys.stderr)
    print(f"{count} checked against {arguments[0]}, {failures} not as they should be")
    return 1 if failures or not count else 0


sys.exit(main(sys.argv[1:]))
