# Two commands: `make demo` and `make test`. Both set up .venv first when it lacks something.
PYTHON ?= python3
BIN := .venv/bin
SDKS := 2.10.0 2.34.0

.PHONY: demo test compatibility check lock bench conformance clean

demo: ## start a server, run the official SDK against it, write pictures to out/
	@$(PYTHON) scripts/environment.py
	@$(BIN)/python scripts/demo.py

test: ## all tests, then the SDK tests again with each older SDK
	@$(PYTHON) scripts/environment.py --sdks
	@$(BIN)/python -m pytest --junitxml=.results/current.xml
	@$(MAKE) --no-print-directory --jobs 2 --output-sync=target $(addprefix sdk-,$(SDKS))
	@$(BIN)/python scripts/compatibility.py --check

sdk-%:
	@echo "google-genai $*"
	@PYTHONPATH=.sdks/$* $(BIN)/python -m pytest tests/sdk --junitxml=.results/$*.xml

compatibility: ## the tables of docs/compatibility.md, from the results that make test left
	@$(BIN)/python scripts/compatibility.py

check: ## format, lint, types
	@$(PYTHON) scripts/environment.py
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/python scripts/architecture.py --check

lock: ## renew requirements.lock (needs uv)
	@uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 \
		--group dev --quiet --output-file requirements.lock pyproject.toml

bench: ## the benchmarks' own README says what each measures
	@$(PYTHON) scripts/environment.py
	@$(BIN)/python benchmarks/serve.py

conformance: ## google-genai's own tests against the server; its README says what the table means
	@$(PYTHON) scripts/environment.py
	@$(BIN)/python conformance/run.py

clean:
	rm -rf .venv .sdks .results out
