export interface VectorMatch {
  id: string;
  /** Cosine similarity, in [-1, 1]; higher is closer. */
  score: number;
}

/**
 * Nearest-neighbour search over vectors of one length.
 * Both functions throw AppError `not-ready` once the store is closed or has stopped working.
 */
export interface VectorStore {
  /**
   * Adds vectors under their ids; an id that is there already is replaced. Zero vectors are kept out.
   * @throws AppError `invalid-input` for a vector of another length or with a number that is not finite.
   */
  add(ids: readonly string[], vectors: readonly ArrayLike<number>[]): Promise<void>;
  /**
   * The `k` nearest, best first; fewer when it holds fewer, none for the zero vector.
   * @throws AppError `invalid-input` as `add`, and for a `k` that is negative or not whole.
   */
  search(vector: ArrayLike<number>, k: number): Promise<VectorMatch[]>;
}
