"""JSONL of doccano. Facts from its source: `backend/data_import/pipeline`, `backend/data_export/pipeline`."""
