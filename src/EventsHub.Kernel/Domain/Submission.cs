using System.Security.Cryptography;
using System.Text.Json;

namespace EventsHub.Kernel.Domain;

/// <summary>Tells a form that is sent twice from one that is sent again with other content, such as a colleague's name.</summary>
public static class Submission
{
    /// <summary>The same text for the same content, in hexadecimal digits.</summary>
    public static string ContentOf(params object?[] parts) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts)));

    /// <summary>Identifies what a page sends by form and content together: the same content sent twice is one submission, and other content another.</summary>
    /// <param name="form">Id of the form, made when it was shown; empty when it is missing.</param>
    /// <param name="content">See <see cref="ContentOf"/>.</param>
    public static Guid IdOf(Guid form, string content) => form == Guid.Empty ? form : new(SHA256.HashData([.. form.ToByteArray(), .. Convert.FromHexString(content)]).AsSpan(0, 16));

    /// <summary>Refuses an id that was sent before with other content, so that nobody is told that something is stored which is not.</summary>
    /// <param name="before">The content that was stored with the id; null when it is not known any more.</param>
    /// <param name="content">The content sent now.</param>
    /// <exception cref="DomainRuleException">They differ.</exception>
    public static void CheckIsSame(string? before, string content)
    {
        if (before is not null && before != content)
        {
            throw new DomainRuleException("submission.other-content", "This was sent before with other content, which is stored. Send it with an id of its own.") { Field = "SubmissionId" };
        }
    }
}
