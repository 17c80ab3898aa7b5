"""Which addresses belong to the public internet, so that a URL in a request cannot reach into the house.

The ranges are IANA's special-purpose registries (https://www.iana.org/assignments/iana-ipv4-special-registry,
.../iana-ipv6-special-registry), written out because `ipaddress.is_global` differs between Python versions.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

_NOT_PUBLIC_V4 = tuple(
    map(
        IPv4Network,
        (
            "0.0.0.0/8",  # this network; 0.0.0.0 reaches the own machine
            "10.0.0.0/8",
            "100.64.0.0/10",  # carrier-grade NAT
            "127.0.0.0/8",
            "169.254.0.0/16",  # link-local, and the metadata services of clouds
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",  # documentation, as 198.51.100 and 203.0.113
            "192.88.99.0/24",  # 6to4 relays
            "192.168.0.0/16",
            "198.18.0.0/15",  # benchmarks
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",  # multicast
            "240.0.0.0/4",  # reserved, broadcast
            "168.63.129.16/32",  # Azure's host agent: in public space, but only seen from inside
        ),
    )
)
_UNICAST_V6 = IPv6Network("2000::/3")  # all that IANA has given out; the rest is loopback, local, multicast, reserved
_NOT_PUBLIC_V6 = tuple(map(IPv6Network, ("2001::/23", "2001:db8::/32", "3fff::/20")))  # protocols, documentation
_MAPPED, _NAT64, _SIX_TO_FOUR = IPv6Network("::ffff:0:0/96"), IPv6Network("64:ff9b::/96"), IPv6Network("2002::/16")
_ISATAP = (0x00005EFE, 0x02005EFE)  # RFC 5214, bits 32 to 63: the last 32 are an IPv4 address


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet; an IPv6 address that wraps an IPv4 one counts as that.

    Raises `ValueError` for what is no address: names are to be resolved first.
    """
    found = ip_address(address)
    if isinstance(found, IPv4Address):
        return not any(found in network for network in _NOT_PUBLIC_V4)
    if (inner := _wrapped(found)) is not None and not is_public(str(inner)):
        return False
    if found in _MAPPED or found in _NAT64:
        return True
    return found in _UNICAST_V6 and not any(found in network for network in _NOT_PUBLIC_V6)


def _wrapped(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address inside; Teredo's need not be known, 2001::/23 is refused whole."""
    number = int(address)
    if address in _SIX_TO_FOUR:
        return IPv4Address(number >> 80 & 0xFFFFFFFF)
    if address in _MAPPED or address in _NAT64 or number >> 32 & 0xFFFFFFFF in _ISATAP:
        return IPv4Address(number & 0xFFFFFFFF)
    return None
