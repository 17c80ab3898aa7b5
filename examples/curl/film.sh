#!/bin/sh
# A film from a shell: begin, ask until it is done, download.
# curl sends, python3 reads the answers; nothing else is needed, and nothing here is platano's own.
#
#     platano serve &
#     export GOOGLE_GEMINI_BASE_URL=http://127.0.0.1:8470 GEMINI_API_KEY=anything
#     sh examples/curl/film.sh "A red balloon rises over a village, the camera tilts up" balloon.mp4
#     sh examples/curl/film.sh "The camera slowly pushes in" photo.mp4 photo.jpg
#
# Leave GOOGLE_GEMINI_BASE_URL unset, with a real key, and the same lines ask Google.
set -eu

base=${GOOGLE_GEMINI_BASE_URL:-https://generativelanguage.googleapis.com}
key=${GEMINI_API_KEY:?set GEMINI_API_KEY: any word for platano, a real key for Google}
prompt=${1:?usage: film.sh PROMPT [FILM.mp4 [FIRST-FRAME]]}
out=${2:-film.mp4}
picture=${3:-}
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

# call URL [OPTION]...: keep the answer; the server's words are shown when it refuses.
call() {
  where=$1
  shift
  curl -sSL --fail-with-body -H "x-goog-api-key: $key" -H 'Content-Type: application/json' \
    -o "$answer" "$@" "$where" || { cat "$answer" >&2; exit 1; }
}

# read_answer EXPRESSION: print what a Python expression makes of the answer, which it calls `a`.
read_answer() {
  python3 -c 'import json, sys; a = json.load(open(sys.argv[1])); print(eval(sys.argv[2]))' "$answer" "$1"
}

# 1. Begin. The answer is the operation's name.
python3 - "$prompt" "$picture" <<'PYTHON' |
import base64, json, mimetypes, sys

prompt, picture = sys.argv[1:]
instance = {"prompt": prompt}
if picture:
    data = base64.b64encode(open(picture, "rb").read()).decode()
    instance["image"] = {"bytesBase64Encoded": data, "mimeType": mimetypes.guess_type(picture)[0]}
json.dump({"instances": [instance], "parameters": {"durationSeconds": 4, "aspectRatio": "16:9"}}, sys.stdout)
PYTHON
  call "$base/v1beta/models/veo-3.1-generate-preview:predictLongRunning" --data-binary @-
operation=$(read_answer 'a["name"]')

# 2. Ask until it is done.
call "$base/v1beta/$operation"
until [ "$(read_answer 'a.get("done", False)')" = True ]; do
  sleep 1
  call "$base/v1beta/$operation"
  read_answer '"  %s %%" % a.get("metadata", {}).get("progressPercent", "?")'
done
if [ "$(read_answer '"error" in a')" = True ]; then
  read_answer 'a["error"]["message"]' >&2
  exit 1
fi

# 3. Download. The address wants the key too.
address=$(read_answer 'a["response"]["generateVideoResponse"]["generatedSamples"][0]["video"]["uri"]')
call "$address"
cat "$answer" >"$out"
echo "$out"
