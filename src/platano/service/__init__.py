"""The story of a request: `Service.plan` finds every reason to refuse it, `Service.run` answers it."""

from platano.service.service import Plan, Service

__all__ = ["Plan", "Service"]
