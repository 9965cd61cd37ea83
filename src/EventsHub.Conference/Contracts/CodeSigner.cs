using System.Text;
using EventsHub.Kernel.Signatures;

namespace EventsHub.Conference.Contracts;

/// <summary>Signs codes with the key that an event has in use, many one after the other.</summary>
public sealed class CodeSigner
{
    private readonly byte[] _secret;

    internal CodeSigner(string keyId, byte[] secret) => (KeyId, _secret) = (keyId, secret);

    /// <summary>The id of the key, which is part of every code that it signs.</summary>
    public string KeyId { get; }

    /// <summary>The signature of a text of ASCII characters, 64 bytes.</summary>
    public byte[] Sign(string text) => Ed25519.Sign(_secret, Encoding.ASCII.GetBytes(text));
}
