// node run.mjs MODULE PICTURE FILE...: run the cases of each file with one SDK, print the answers as one JSON object.
//
// MODULE is an alias of package.json, PICTURE a PNG in base64 to send along. The environment names the server, and for
// some cases MEDIA, a folder of files to upload, and YOUTUBE, the URL of a film that the server's mirror has. A case is
// named after the test in test_javascript.py that looks at its answer; one that throws answers {thrown}, so that the
// others still run.
const [module, picture, ...files] = process.argv.slice(2);
const sdk = await import(module);
const answers = {};
for (const file of files) {
  const { cases } = await import(file);
  for (const [name, run] of Object.entries(cases(sdk, picture))) {
    answers[name] = await run().catch((error) => ({ thrown: error.stack }));
  }
}
console.log(JSON.stringify(answers));
