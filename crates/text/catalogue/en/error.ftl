# What happened, and what to do. Whether data is safe is said by error-data-*.

error-data-safe = Everything saved before is safe.
error-data-not_saved = What you just did was not saved. It is still on the screen.
error-data-unknown = What was saved before is safe; whether the last step was saved is not certain.
error-reference = Reference { $reference }
error-unknown = Something went wrong ({ $code }). Try again; if it returns, tell whoever looks after this computer.
