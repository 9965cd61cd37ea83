using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EventsHub.Kernel.Domain;

namespace EventsHub.Kernel.Access;

/// <summary>A personal link that cannot be guessed. Only the hash of its token is stored, so that a stolen database does not give access to
/// anything.</summary>
public sealed class AccessLink : Entity
{
    /// <summary>Which page the link opens, or that it signs an account in.</summary>
    public LinkPurpose Purpose { get; set; }

    /// <summary>Id of the registration, order, person, traveller, account or recipient of a mailing that the link belongs to, depending on <see cref="Purpose"/>.</summary>
    public Guid SubjectId { get; set; }

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public string TokenHash { get; set; } = "";

    /// <summary>When the link was issued (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the link stops working (UTC); null for a link that never expires.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>When a link that works only once was used (UTC); null before that, and always null for links that can be opened again.</summary>
    public DateTime? UsedAt { get; set; }

    /// <summary>True while the link can still be opened: not used up and not expired.</summary>
    public bool IsOpenAt(DateTime utc) => UsedAt is null && (ExpiresAt is null || utc < ExpiresAt);

    /// <summary>Issues a link together with its token, 32 random bytes in Base64url. Only the mail or page that shows the token ever holds it; it
    /// cannot be recovered from the link.</summary>
    public static (AccessLink Link, string Token) Create(LinkPurpose purpose, Guid subjectId, DateTime utc, TimeSpan? lifetime = null)
    {
        var token = System.Buffers.Text.Base64Url.EncodeToString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));
        return (new() { Purpose = purpose, SubjectId = subjectId, TokenHash = Hash(token), CreatedAt = utc, ExpiresAt = utc + lifetime }, token);
    }

    /// <summary>SHA-256 of a token in lower-case hexadecimal, by which the stored link is found.</summary>
    public static string Hash(string token) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token)));
}
