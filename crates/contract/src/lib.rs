//! What the UI may ask and be told; writes the TypeScript.
