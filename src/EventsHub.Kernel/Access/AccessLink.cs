using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EventsHub.Kernel.Domain;

namespace EventsHub.Kernel.Access;

/// <summary>An unguessable link. Only the hash of its token is stored, so that a stolen database opens nothing.</summary>
public sealed class AccessLink : Entity
{
    /// <summary>What it opens.</summary>
    public LinkPurpose Purpose { get; set; }

    /// <summary>The registration, traveller or account that it is for.</summary>
    public Guid SubjectId { get; set; }

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public string TokenHash { get; set; } = "";

    /// <summary>When it was made (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it ends (UTC); null for never.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>When it was used, for links that open once (UTC).</summary>
    public DateTime? UsedAt { get; set; }

    /// <summary>Whether it still opens anything.</summary>
    public bool IsOpenAt(DateTime utc) => UsedAt is null && (ExpiresAt is null || utc < ExpiresAt);

    /// <summary>Makes a link and the token to send; the token is not kept.</summary>
    public static (AccessLink Link, string Token) Create(LinkPurpose purpose, Guid subjectId, DateTime utc, TimeSpan? lifetime = null)
    {
        var token = System.Buffers.Text.Base64Url.EncodeToString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));
        return (new() { Purpose = purpose, SubjectId = subjectId, TokenHash = Hash(token), CreatedAt = utc, ExpiresAt = utc + lifetime }, token);
    }

    /// <summary>The form that a token is looked up by.</summary>
    public static string Hash(string token) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token)));
}
