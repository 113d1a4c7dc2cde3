/**
 * Turns text into vectors of one fixed length. Shaped like LangChain's Embeddings, so any of those fits.
 * Similarity is the cosine of two vectors; a text with nothing in it gives the zero vector.
 */
export interface Embeddings {
  embedDocuments(texts: string[], options?: { signal?: AbortSignal }): Promise<number[][]>;
  embedQuery(text: string, options?: { signal?: AbortSignal }): Promise<number[]>;
}

/** An Embeddings with the name under which its vectors are stored: vectors of another id never mix. */
export interface NamedEmbeddings extends Embeddings {
  /** Changes whenever the vectors it makes change, for example `built-in/hashed-ngrams@1`. */
  readonly id: string;
}
