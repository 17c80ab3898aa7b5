#!/bin/sh
# The first pictures from a shell: from words, from a picture and words, from a conversation.
# curl sends, python3 reads the answers; nothing else is needed, and nothing here is platano's own.
#
#     platano serve &
#     export GOOGLE_GEMINI_BASE_URL=http://127.0.0.1:8470 GEMINI_API_KEY=anything
#     sh examples/curl/quickstart.sh out
#
# Leave GOOGLE_GEMINI_BASE_URL unset, with a real key, and the same lines ask Google.
set -eu

base=${GOOGLE_GEMINI_BASE_URL:-https://generativelanguage.googleapis.com}
key=${GEMINI_API_KEY:?set GEMINI_API_KEY: any word for platano, a real key for Google}
model=gemini-3.1-flash-image
out=${1:-out}
mkdir -p "$out"
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

# post PATH: send the JSON on standard input and keep the answer; the server's words are shown when it refuses.
post() {
  curl -sS --fail-with-body -H "x-goog-api-key: $key" -H 'Content-Type: application/json' \
    --data-binary @- -o "$answer" "$base/v1beta/$1" || { cat "$answer" >&2; exit 1; }
}

# save NAME: write the last picture of the answer, with the ending of its type, and print its path.
save() {
  python3 - "$answer" "$out/$1" <<'PYTHON'
import base64, json, sys

def pictures(value):
    if isinstance(value, dict) and "data" in value:
        yield value
    elif isinstance(value, (dict, list)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from pictures(inner)

found = list(pictures(json.load(open(sys.argv[1]))))
if not found:
    sys.exit("The answer holds no picture.")
kind = found[-1].get("mimeType") or found[-1]["mime_type"]
path = f"{sys.argv[2]}.{kind.split('/')[1]}"
with open(path, "wb") as file:
    file.write(base64.b64decode(found[-1]["data"]))
print(path)
PYTHON
}

# 1. Words become a picture.
post "models/$model:generateContent" <<'JSON'
{"contents": [{"parts": [{"text": "A white rabbit with a blue umbrella in a field of yellow flowers"}]}]}
JSON
first=$(save 1-from-words)
echo "$first"

# 2. That picture goes back with words, in base64 on one line. Its ending is its type.
post "models/$model:generateContent" <<JSON
{"contents": [{"parts": [
  {"inline_data": {"mime_type": "image/${first##*.}", "data": "$(base64 <"$first" | tr -d '\n')"}},
  {"text": "Add a red scarf to the rabbit"}
]}]}
JSON
save 2-from-a-picture

# 3. A conversation: each request names the interaction before it and says what should change.
post interactions <<JSON
{"model": "$model", "input": "A poster of a red rocket with the words \"Lift off\""}
JSON
save 3-conversation-1
id=$(python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["id"])' "$answer")

post interactions <<JSON
{
  "model": "$model",
  "input": "Make the background orange",
  "previous_interaction_id": "$id",
  "response_format": {"type": "image", "mime_type": "image/jpeg", "aspect_ratio": "16:9", "image_size": "2K"}
}
JSON
save 3-conversation-2
