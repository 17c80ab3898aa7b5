#!/bin/sh
# A picture or film that is uploaded once and then handed over by its address: upload, ask, list, delete.
# curl sends, python3 reads the answers; nothing else is needed, and nothing here is platano's own.
#
#     platano serve &
#     export GOOGLE_GEMINI_BASE_URL=http://127.0.0.1:8470 GEMINI_API_KEY=anything
#     sh examples/curl/files.sh photo.jpg "What is in this picture?"
#
# Leave GOOGLE_GEMINI_BASE_URL unset, with a real key, and the same lines ask Google.
set -eu

base=${GOOGLE_GEMINI_BASE_URL:-https://generativelanguage.googleapis.com}
key=${GEMINI_API_KEY:?set GEMINI_API_KEY: any word for platano, a real key for Google}
path=${1:?usage: files.sh FILE [QUESTION]}
question=${2:-Describe this in one sentence.}
headers=$(mktemp)
answer=$(mktemp)
trap 'rm -f "$headers" "$answer"' EXIT

# call PATH [OPTION]...: keep the answer; the server's words are shown when it refuses.
call() {
  where=$1
  shift
  curl -sS --fail-with-body -H "x-goog-api-key: $key" -H 'Content-Type: application/json' \
    -o "$answer" "$@" "$base/$where" || { cat "$answer" >&2; exit 1; }
}

# read_answer EXPRESSION: print what a Python expression makes of the answer, which it calls `a`.
read_answer() {
  python3 -c 'import json, sys; a = json.load(open(sys.argv[1])); print(eval(sys.argv[2]))' "$answer" "$1"
}

# json VALUE: the value as a JSON string, quotes and all.
json() {
  python3 -c 'import json, sys; print(json.dumps(sys.argv[1]))' "$1"
}

# 1. Announce the file. The answer's header names the address that takes its bytes.
bytes=$(wc -c <"$path" | tr -d ' ')
type=$(python3 -c 'import mimetypes, sys; print(mimetypes.guess_type(sys.argv[1])[0] or "")' "$path")
call upload/v1beta/files -D "$headers" \
  -H 'X-Goog-Upload-Protocol: resumable' -H 'X-Goog-Upload-Command: start' \
  -H "X-Goog-Upload-Header-Content-Length: $bytes" -H "X-Goog-Upload-Header-Content-Type: $type" \
  -d "{\"file\": {\"display_name\": $(json "$(basename "$path")")}}"
address=$(grep -i '^x-goog-upload-url: ' "$headers" | cut -d' ' -f2 | tr -d '\r')

# 2. Send the bytes, all of them at once. The address needs no key.
curl -sS --fail-with-body -o "$answer" -H 'X-Goog-Upload-Offset: 0' -H 'X-Goog-Upload-Command: upload, finalize' \
  --data-binary "@$path" "$address" || { cat "$answer" >&2; exit 1; }
name=$(read_answer 'a["file"]["name"]')
uri=$(read_answer 'a["file"]["uri"]')
type=$(read_answer 'a["file"]["mimeType"]')
state=$(read_answer 'a["file"]["state"]')
echo "uploaded $name"

# 3. Films are looked into before they can be used.
while [ "$state" = PROCESSING ]; do
  sleep 2
  call "v1beta/$name"
  state=$(read_answer 'a["state"]')
done
[ "$state" = ACTIVE ] || { cat "$answer" >&2; exit 1; }

# 4. Ask, as often as wanted: the file goes by its address.
call v1beta/models/gemini-2.5-flash:generateContent -d @- <<JSON
{"contents": [{"parts": [
  {"file_data": {"mime_type": "$type", "file_uri": "$uri"}},
  {"text": $(json "$question")}
]}]}
JSON
read_answer '"".join(part.get("text", "") for part in a["candidates"][0]["content"]["parts"])'

# 5. See what is there, and tidy up; files end by themselves after two days.
call 'v1beta/files?pageSize=10'
read_answer '"\n".join(file["name"] + "  " + file.get("displayName", "") for file in a["files"])'
call "v1beta/$name" -X DELETE
echo "deleted $name"
