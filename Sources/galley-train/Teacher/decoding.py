"""The best labels that BIO allows (Viterbi), and how sure the teacher is of each."""

import torch

from marked import LABELS
from tagger import IGNORED

# No name goes on that did not begin.
ALLOWED = torch.tensor(
    [[not after.startswith("I-") or before[2:] == after[2:] for after in LABELS]
     for before in LABELS])
REFUSED = torch.where(ALLOWED, 0.0, -torch.inf)


def labelled(tagger, batch):
    """For each window its labels and their probabilities, a word each."""
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        scores = tagger(batch)
    scores = scores.float().log_softmax(-1)
    for row, labels in zip(scores, batch["labels"]):
        row = row[: int((labels != IGNORED).sum())]
        path = best_path(row)
        sure = row.exp().gather(1, path.unsqueeze(1)).squeeze(1)
        yield [LABELS[label] for label in path.tolist()], sure.tolist()


def best_path(scores):
    best = scores[0].masked_fill(REFUSED[0] < 0, -torch.inf)
    origins = []
    for score in scores[1:]:
        best, origin = (best.unsqueeze(1) + REFUSED).max(0)
        best = best + score
        origins.append(origin)
    label = best.argmax()
    path = [label]
    for origin in reversed(origins):
        label = origin[label]
        path.append(label)
    return torch.stack(path[::-1])


def label_sentences(tagger, pieces, sentences, guideline, has_documents=True, windows_in_batch=16):
    """The sentences in the order given, each with labels and probabilities."""
    windows = list(pieces.windows(sentences, has_documents))
    for start in range(0, len(windows), windows_in_batch):
        some = windows[start : start + windows_in_batch]
        batch = pieces.batch(some, [guideline] * len(some))
        for window, (labels, sure) in zip(some, labelled(tagger, batch)):
            place = 0
            for sentence in window:
                end = place + len(sentence.words)
                yield sentence.words, labels[place:end], sure[place:end]
                place = end
