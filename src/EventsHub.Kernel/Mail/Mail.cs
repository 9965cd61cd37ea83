namespace EventsHub.Kernel.Mail;

/// <summary>A mail to one person.</summary>
/// <param name="MessageId">The Message-ID (RFC 5322, section 3.6.4), the same at every attempt, so that a mail server can recognise a repeated
/// delivery.</param>
/// <param name="FromName">Display name of the sender; the address is that of the installation (<see cref="MailOptions.FromAddress"/>).</param>
/// <param name="ReplyTo">Address for answers; null when they go to the sender's address.</param>
/// <param name="ToName">Display name of the recipient.</param>
/// <param name="ToAddress">Address of the recipient.</param>
/// <param name="Subject">The subject line, in <paramref name="Language"/>.</param>
/// <param name="Text">The body as plain text.</param>
/// <param name="Html">The body as HTML.</param>
/// <param name="Language">BCP 47 tag of the language that the mail is written in.</param>
/// <param name="Attachments">Attached files; may be empty.</param>
public sealed record Mail(
    string MessageId, string FromName, string? ReplyTo, string ToName, string ToAddress, string Subject, string Text, string Html,
    string Language, IReadOnlyList<MailAttachment> Attachments)
{
    private const string Domain = "@eventshub";

    /// <summary>The Message-ID of the mail with an id.</summary>
    public static string MessageIdOf(Guid id) => $"{id:N}{Domain}";

    /// <summary>The id in a Message-ID, with or without its angle brackets; null when it is none of ours.</summary>
    public static Guid? IdIn(string? messageId) =>
        messageId?.Trim().Trim('<', '>') is { } bare && bare.EndsWith(Domain, StringComparison.OrdinalIgnoreCase) && Guid.TryParseExact(bare[..^Domain.Length], "N", out var id) ? id : null;

    /// <summary>Further headers, such as <c>List-Unsubscribe</c> (RFC 2369).</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];
}
