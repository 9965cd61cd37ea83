using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace EventsHub.Kernel.Signatures;

/// <summary>Ed25519 signatures (RFC 8032): whoever has the public key can check them and cannot make them. The arithmetic is Bouncy Castle's.</summary>
public static class Ed25519
{
    /// <summary>Length of a secret key, in bytes.</summary>
    public const int SecretLength = 32;

    /// <summary>Length of a public key, in bytes.</summary>
    public const int PublicLength = 32;

    /// <summary>Length of a signature, in bytes.</summary>
    public const int SignatureLength = 64;

    /// <summary>A new secret key, random.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretLength);

    /// <summary>The public key that belongs to a secret key.</summary>
    public static byte[] PublicOf(byte[] secret) => new Ed25519PrivateKeyParameters(secret).GeneratePublicKey().GetEncoded();

    /// <summary>Signs a message. The same key and message always give the same signature.</summary>
    public static byte[] Sign(byte[] secret, ReadOnlySpan<byte> message)
    {
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, new Ed25519PrivateKeyParameters(secret));
        signer.BlockUpdate(message);
        return signer.GenerateSignature();
    }

    /// <summary>True when the signature was made of this message with the secret key that belongs to the public one. Keys and signatures of a wrong form are refused, not reported.</summary>
    public static bool IsValid(byte[] publicKey, ReadOnlySpan<byte> message, byte[] signature)
    {
        if (publicKey.Length != PublicLength || signature.Length != SignatureLength || !Org.BouncyCastle.Math.EC.Rfc8032.Ed25519.ValidatePublicKeyFull(publicKey, 0))
        {
            return false;
        }

        var verifier = new Ed25519Signer();
        verifier.Init(forSigning: false, new Ed25519PublicKeyParameters(publicKey));
        verifier.BlockUpdate(message);
        return verifier.VerifySignature(signature);
    }
}
