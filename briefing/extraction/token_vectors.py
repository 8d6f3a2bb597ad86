"""The model's token vectors by numpy: the same layers as thinc runs, with each word embedded only once.

The vectors are two fifths of the parse. A third of that is the embedding, which depends on the word alone and
not on its neighbours: kept by its features it is looked up. The layers behind it are run with numpy's own
matrix product, twice as quick as thinc's on weights laid out for it. Each Doc is encoded by itself, so that
its vectors are the same in any batch; new words are embedded with thinc's layers, whose rows do not depend on
each other.
"""

from dataclasses import dataclass
from typing import Any, cast

import numpy
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

Floats = NDArray[numpy.float32]

_MOST_WORDS = 8_192  # rows of 96 floats: 3 MB
_EPSILON = 1e-08  # as in thinc's layer normalisation


@dataclass(frozen=True, slots=True)
class _Layer:
    """One residual layer: window, maxout, layer normalisation.

    Args:
        weights: (window * width, pieces * width); the columns of a piece lie side by side.
        bias: (pieces * width,).
        scale: (width,) of the normalisation; shift: likewise.
    """

    weights: Floats
    bias: Floats
    scale: Floats
    shift: Floats


class TokenVectors:
    """Computes what the `tok2vec` of spaCy's English models computes.

    Args:
        model: thinc's model of a `Tok2Vec` component: MultiHashEmbed and MaxoutWindowEncoder.

    Raises:
        ValueError: the model has other layers; it must run itself then.
    """

    def __init__(self, model: Any) -> None:
        embed, encode = _parts(model, ("*", "with_array"))
        features, _, hashed, mixed, _ = _parts(
            embed, ("extract_features", "list2ragged", "with_array", "with_array", "ragged2list")
        )
        if hashed.attrs["pad"] or mixed.attrs["pad"]:
            raise ValueError("The embedding of the model pads its texts.")
        self._columns: list[int | str] = list(features.attrs["columns"])
        self._hashed, self._mixed = hashed.layers[0], mixed.layers[0]
        self._width: int = model.get_dim("nO")
        self._padding: int = encode.attrs["pad"]
        layers = [_read_layer(layer) for layer in encode.layers[0].layers]
        self._layers = [layer for layer, _ in layers]
        windows = {window for _, window in layers}
        if len(windows) != 1:
            raise ValueError(f"The layers of the model have windows of several sizes: {windows}.")
        self._window: int = windows.pop()
        self._rows: dict[bytes, int] = {}
        self._embedded: Floats = numpy.zeros((1024, self._width), dtype="float32")

    def __call__(self, doc: Doc) -> Floats:
        """Return the vectors of a Doc, tokens by width."""
        if not len(doc):
            return numpy.zeros((0, self._width), dtype="float32")
        return self._encode(self._embed(doc))

    def _embed(self, doc: Doc) -> Floats:
        features: Any = doc.to_array(self._columns).reshape((len(doc), -1))
        data, size = features.tobytes(), features.shape[1] * features.itemsize
        keys = [data[start : start + size] for start in range(0, len(data), size)]
        if not self._rows.keys() >= set(keys):
            self._learn(features, keys)
        rows = self._rows
        return self._embedded[[rows[key] for key in keys]]

    def _learn(self, features: Any, keys: list[bytes]) -> None:
        """Embed the words that were not met before."""
        if len(self._rows) + len(keys) > _MOST_WORDS:
            self._rows.clear()
        new = {key: place for place, key in enumerate(keys) if key not in self._rows}
        vectors = self._mixed.predict(self._hashed.predict(features[list(new.values())]))
        first = len(self._rows)
        self._rows.update((key, first + place) for place, key in enumerate(new))
        while len(self._rows) > len(self._embedded):
            self._embedded = numpy.concatenate((self._embedded, numpy.zeros_like(self._embedded)))
        self._embedded[first : len(self._rows)] = vectors

    def _encode(self, vectors: Floats) -> Floats:
        """Run the residual layers, over rows of noughts at both ends as thinc does."""
        margin, width = self._window + self._padding, self._width
        padded = numpy.zeros((len(vectors) + 2 * margin, width), dtype="float32")
        padded[margin:-margin] = vectors
        rows = padded[self._window : -self._window]
        # A window over neighbouring rows is one longer row that starts at the first of them.
        shape, strides = (len(rows), width * (2 * self._window + 1)), padded.strides
        windows = as_strided(padded, shape, strides, writeable=False)
        for layer in self._layers:
            rows += _normalised(_maxout(numpy.ascontiguousarray(windows), layer), layer)
        return padded[margin:-margin].copy()


def _maxout(rows: Floats, layer: _Layer) -> Floats:
    pieces = rows @ layer.weights
    pieces += layer.bias
    width = len(layer.scale)
    best = pieces[:, :width]
    for start in range(width, pieces.shape[1], width):
        best = numpy.maximum(best, pieces[:, start : start + width])
    return best


def _normalised(rows: Floats, layer: _Layer) -> Floats:
    rows = rows - rows.mean(axis=1, keepdims=True)
    variance = numpy.einsum("ij,ij->i", rows, rows)[:, None] / numpy.float32(rows.shape[1])
    rows *= (variance + numpy.float32(_EPSILON)) ** numpy.float32(-0.5)
    rows *= layer.scale
    rows += layer.shift
    return rows


def _read_layer(residual: Any) -> tuple[_Layer, int]:
    """Return a residual layer and how many words its window reaches to either side."""
    if not residual.name.startswith("residual("):
        raise ValueError(f"The model has a layer '{residual.name}' where a residual one is known.")
    window, rest = _parts(residual.layers[0], ("expand_window", "*"))
    normalised, _ = _parts(rest, ("*", "dropout"))
    maxout, norm = _parts(normalised, ("maxout", "layernorm"))
    weights, bias = maxout.get_param("W"), maxout.get_param("b")  # (width, pieces, inputs), (width, pieces)
    by_piece = weights.transpose((1, 0, 2)).reshape((-1, weights.shape[2]))
    layer = _Layer(
        weights=numpy.ascontiguousarray(by_piece.T),
        bias=numpy.ascontiguousarray(bias.T).reshape(-1),
        scale=norm.get_param("G"),
        shift=norm.get_param("b"),
    )
    return layer, window.attrs["window_size"]


def _parts(model: Any, names: tuple[str, ...]) -> list[Any]:
    """Return the layers of a model, which must have these names; "*" stands for any, a chain joins others."""
    parts = list(model.layers)
    known = len(parts) == len(names) and all(
        name in ("*", part.name.split("(", maxsplit=1)[0]) for part, name in zip(parts, names, strict=True)
    )
    if not known:
        raise ValueError(f"The model has layers '{model.name}' where {', '.join(names)} are known.")
    return parts


@Language.factory("briefing_vectors")
class VectorsComponent:
    """Component form; the pipeline hands the model over after it was added."""

    def __init__(self, nlp: Language, name: str) -> None:  # noqa: ARG002 (spaCy calls it so)
        self.name = name
        self._vectors: TokenVectors | None = None

    def use(self, model: Any) -> None:
        """Take the weights of the model's own `tok2vec`.

        Raises:
            ValueError: its layers are not known.
        """
        self._vectors = TokenVectors(model)

    def __call__(self, doc: Doc) -> Doc:
        """Set the tensor of a Doc, which tagger and parser read."""
        if self._vectors:
            doc.tensor = cast(Any, self._vectors(doc))  # spaCy's stubs know the first, empty one alone
        return doc
