"""The teacher: MPNet, which reads words in small letters, with a word's shape beside each of its pieces."""

import torch
from torch import nn
from transformers import AutoTokenizer, MPNetModel

from marked import LABELS, SOURCES
from weights import folder_of_weights

SHAPES = ("none", "lower", "capitalised", "capitals", "initial", "mixed", "digits", "mark")
IGNORED = -100
# Pieces of words that are read at once, with the marks at both ends.
WINDOW = 128


def shape(word):
    letters = [character for character in word if character.isalpha()]
    if not letters:
        return SHAPES.index("digits" if any(c.isdigit() for c in word) else "mark")
    if all(letter.islower() for letter in letters):
        return SHAPES.index("lower")
    if all(letter.isupper() for letter in letters):
        return SHAPES.index("initial" if len(letters) == 1 else "capitals")
    if word[0].isupper() and all(letter.islower() for letter in letters[1:]):
        return SHAPES.index("capitalised")
    return SHAPES.index("mixed")


class Tagger(nn.Module):
    """Scores of LABELS for each word: (windows, words, labels)."""

    def __init__(self, weights):
        super().__init__()
        self.encoder = MPNetModel.from_pretrained(weights, add_pooling_layer=False)
        width = self.encoder.config.hidden_size
        self.shapes = nn.Embedding(len(SHAPES), width)
        self.head = nn.Linear(width, len(LABELS))
        # What a source's guideline adds, so that guidelines don't blur in the rest.
        self.guidelines = nn.Embedding(len(SOURCES), len(LABELS))
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.guidelines.weight)

    def forward(self, batch):
        pieces = self.encoder.embeddings.word_embeddings(batch["pieces"])
        pieces = pieces + self.shapes(batch["shapes"])
        hidden = self.encoder(
            inputs_embeds=pieces, attention_mask=batch["mask"]).last_hidden_state
        # A word is its first piece.
        first = batch["first"].unsqueeze(-1).expand(-1, -1, hidden.shape[-1])
        words = hidden.gather(1, first)
        return self.head(words) + self.guidelines(batch["source"]).unsqueeze(1)


class WordPieces:
    """Cuts words into the pieces that MPNet knows."""

    def __init__(self, weights):
        self.tokenizer = AutoTokenizer.from_pretrained(weights)
        self.known = {}

    def __call__(self, word):
        pieces = self.known.get(word)
        if pieces is None:
            pieces = self.tokenizer.encode(word, add_special_tokens=False)[:8]
            pieces = self.known[word] = pieces or [self.tokenizer.unk_token_id]
        return pieces

    def windows(self, sentences, has_documents):
        """Sentences that follow each other, as many as fit, so that each is read beside its neighbours."""
        window, size = [], 2
        for sentence in sentences:
            for part in self.parts(sentence):
                length = sum(len(self(word)) for word in part.words)
                if window and (size + length > WINDOW or not has_documents):
                    yield window
                    window, size = [], 2
                window.append(part)
                size += length
        if window:
            yield window

    def parts(self, sentence):
        """A sentence longer than a window in parts."""
        start, size = 0, 2
        for index, word in enumerate(sentence.words):
            length = len(self(word))
            if size + length > WINDOW:
                yield type(sentence)(sentence.words[start:index], sentence.labels[start:index])
                start, size = index, 2
            size += length
        yield type(sentence)(sentence.words[start:], sentence.labels[start:])

    def batch(self, windows, sources, shapeless=()):
        """Tensors of windows; of those in shapeless the shapes of words are not told."""
        rows = [self.row(window, index in shapeless) for index, window in enumerate(windows)]
        longest = max(len(row[0]) for row in rows)
        most = max(len(row[2]) for row in rows)
        padded = lambda values, length, filler: values + [filler] * (length - len(values))
        pad = self.tokenizer.pad_token_id
        return {
            "pieces": torch.tensor([padded(row[0], longest, pad) for row in rows]),
            "shapes": torch.tensor([padded(row[1], longest, 0) for row in rows]),
            "mask": torch.tensor([padded([1] * len(row[0]), longest, 0) for row in rows]),
            "first": torch.tensor([padded(row[2], most, 0) for row in rows]),
            "labels": torch.tensor([padded(row[3], most, IGNORED) for row in rows]),
            "source": torch.tensor(sources),
        }

    def row(self, window, is_shapeless):
        pieces, shapes = [self.tokenizer.cls_token_id], [0]
        first, labels = [], []
        for sentence in window:
            for word, label in zip(sentence.words, sentence.labels):
                first.append(len(pieces))
                labels.append(LABELS.index(label))
                cut = self(word)
                pieces += cut
                shapes += [0 if is_shapeless else shape(word)] * len(cut)
        return pieces + [self.tokenizer.sep_token_id], shapes + [0], first, labels


def loaded(weights, teacher):
    """The teacher that train.py left in a file, and what cuts words for it."""
    weights = folder_of_weights(weights)
    tagger = Tagger(weights)
    tagger.load_state_dict(torch.load(teacher, weights_only=True))
    tagger.eval()
    return tagger, WordPieces(weights)
