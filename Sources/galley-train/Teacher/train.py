"""Fine-tunes the teacher on files of marked names that may train what ships."""

import argparse
import random
import time

from marked import SOURCES, read, split_for, training_sources

WORDS_IN_BATCH = 800
RATE = 4e-5
RATE_OF_HEAD = 1e-3
WARM_UP = 0.1
# Of so many windows the shapes of words are not told: headlines and capitals must work too.
SHAPELESS = 0.1


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", required=True, help="the folder that holds ner/")
    options.add_argument("--weights", required=True, help="where the weights lie, or are unpacked to")
    options.add_argument("--output", required=True, help="the file of the teacher")
    options.add_argument("--sources", nargs="*", help="files to train with; default: all that may")
    options.add_argument("--windows", type=int, help="train on so many windows alone, for a trial")
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    # What may not train is refused before anything else is read or loaded.
    sources = training_sources(options.sources)

    import torch

    from tagger import Tagger, WordPieces
    from weights import folder_of_weights

    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    weights = folder_of_weights(options.weights)
    pieces = WordPieces(weights)
    batches = shuffled_batches(options, sources, pieces, chance)
    tagger = Tagger(weights)
    train(tagger, pieces, batches, chance)
    torch.save(tagger.state_dict(), options.output)


def shuffled_batches(options, sources, pieces, chance):
    """Windows of like length together, in an order that the seed gives."""
    windows = []
    for source in sources:
        number = SOURCES.index(source)
        sentences = split_for(source.file, read(options.data, source.file), training=True)
        windows += [(number, window) for window in pieces.windows(sentences, source.has_documents)]
    chance.shuffle(windows)
    windows = windows[: options.windows]
    windows.sort(key=lambda window: length_of(window) // 8)
    batches, batch, size = [], [], 0
    for window in windows:
        if batch and size + length_of(window) > WORDS_IN_BATCH:
            batches.append(batch)
            batch, size = [], 0
        batch.append(window)
        size += length_of(window)
    batches.append(batch)
    chance.shuffle(batches)
    return batches


def length_of(window):
    return sum(len(sentence.words) for sentence in window[1])


def train(tagger, pieces, batches, chance):
    import torch

    tagger.train()
    new = [*tagger.shapes.parameters(), *tagger.head.parameters(), *tagger.guidelines.parameters()]
    optimizer = torch.optim.AdamW(
        [{"params": tagger.encoder.parameters(), "lr": RATE}, {"params": new, "lr": RATE_OF_HEAD}],
        weight_decay=0.01)
    warm_up = max(1, int(WARM_UP * len(batches)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: min((step + 1) / warm_up, (len(batches) - step) / (len(batches) - warm_up + 1)))
    started, total = time.monotonic(), 0.0
    for step, windows in enumerate(batches, 1):
        loss = loss_of(tagger, pieces, windows, chance)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad()
        total += loss.item()
        if step % 50 == 0:
            seconds = time.monotonic() - started
            print(f"{step} of {len(batches)} batches, loss {total / 50:.4f}, {seconds:.0f} s", flush=True)
            total = 0.0


def loss_of(tagger, pieces, windows, chance):
    import torch

    from tagger import IGNORED

    shapeless = {index for index in range(len(windows)) if chance.random() < SHAPELESS}
    numbers = [number for number, _ in windows]
    batch = pieces.batch([window for _, window in windows], numbers, shapeless)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = tagger(batch)
    scores = scores.float()
    # A source that leaves other names without a mark says nothing of them.
    for row, number in enumerate(numbers):
        if SOURCES[number].lacks_others:
            scores[row, :, -2:] = -1e4
    losses = torch.nn.functional.cross_entropy(
        scores.transpose(1, 2), batch["labels"], ignore_index=IGNORED, reduction="none")
    weights = torch.tensor([SOURCES[number].weight for number in numbers]).unsqueeze(1)
    return (losses * weights).sum() / ((batch["labels"] != IGNORED) * weights).sum()


if __name__ == "__main__":
    main()
