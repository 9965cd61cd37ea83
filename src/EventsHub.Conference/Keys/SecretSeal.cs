using System.Security.Cryptography;
using EventsHub.Conference.Domain;
using EventsHub.Kernel.Signatures;
using Microsoft.AspNetCore.DataProtection;

namespace EventsHub.Conference.Keys;

/// <summary>Makes signing keys, and encrypts and opens their secrets, with ASP.NET Core Data Protection.</summary>
internal sealed class SecretSeal(IDataProtectionProvider protection, TimeProvider time)
{
    private readonly IDataProtector _protector = protection.CreateProtector("conference.signing-keys");

    /// <summary>A new key, which belongs to no event yet.</summary>
    public SigningKey NewKey()
    {
        var secret = Ed25519.NewSecret();
        return SigningKey.New(Ed25519.PublicOf(secret), Close(secret), time.GetUtcNow().UtcDateTime);
    }

    /// <summary>Encrypts a secret.</summary>
    public byte[] Close(byte[] secret) => _protector.Protect(secret);

    /// <summary>The secret of a key in plain bytes; null when the key of Data Protection that it was encrypted with is lost.</summary>
    public byte[]? Open(SigningKey key)
    {
        try
        {
            return key.IsSealed ? _protector.Unprotect(key.Secret) : key.Secret;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
