using EventsHub.Kernel.Mail;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Sending;
using MimeKit;

namespace EventsHub.Mailings.Bounces;

/// <summary>What a mail server reports of one mail that it could not deliver (RFC 3464).</summary>
/// <param name="RecipientId">Id of the recipient of a mailing that the mail was to, from what was returned of it; null when it does not say.</param>
/// <param name="AddressKey">The address that the mail was to, in the form in which addresses are compared; null when the report does not say.</param>
/// <param name="Status">The status, such as 5.1.1 (RFC 3463).</param>
/// <param name="Reason">Why, in the words of the mail server.</param>
internal sealed record DeliveryReport(Guid? RecipientId, string? AddressKey, string Status, string Reason)
{
    private const string Failed = "failed";

    /// <summary>The failures in a mail; none when it is no such report, or only says that a mail is late.</summary>
    public static IReadOnlyList<DeliveryReport> In(byte[] mail)
    {
        MimeMessage message;
        try
        {
            using var content = new MemoryStream(mail);
            message = MimeMessage.Load(content);
        }
        catch (FormatException)
        {
            return [];
        }

        using (message)
        {
            var parts = message.BodyParts.ToList();
            var id = IdIn(Returned(message));
            return
            [
                .. from status in parts.OfType<MessageDeliveryStatus>()
                   from fields in status.StatusGroups.Skip(1)
                   where string.Equals(fields["Action"]?.Trim(), Failed, StringComparison.OrdinalIgnoreCase)
                   let reported = StatusIn(fields["Status"])
                   where reported is not null
                   select new DeliveryReport(id, AddressIn(fields["Original-Recipient"] ?? fields["Final-Recipient"]), reported, ReasonIn(fields["Diagnostic-Code"])),
            ];
        }
    }

    // The returned mail, or its headers alone.
    private static HeaderList? Returned(MimeMessage report) => report.BodyParts.OfType<MessagePart>().FirstOrDefault()?.Message?.Headers ?? HeadersOf(report);

    private static HeaderList? HeadersOf(MimeMessage report)
    {
        if (report.BodyParts.OfType<MimePart>().FirstOrDefault(part => part.ContentType.IsMimeType("text", "rfc822-headers")) is not { Content: { } content })
        {
            return null;
        }

        using var decoded = new MemoryStream();
        content.DecodeTo(decoded);
        // The end of the headers, which a part of headers alone may lack.
        decoded.Write("\r\n\r\n"u8);
        decoded.Position = 0;
        return HeaderList.Load(decoded);
    }

    private static Guid? IdIn(HeaderList? returned) =>
        returned is null ? null
        : Guid.TryParseExact(returned[MailingMails.Header]?.Trim(), "N", out var id) ? id
        : Mail.IdIn(returned[HeaderId.MessageId]);

    private static string? StatusIn(string? field) =>
        field?.Trim().Split(' ', '\t', '(')[0] is { Length: > 0 and <= 20 } status && status[0] is '4' or '5' && status.Split('.') is [_, _, _] ? status : null;

    // "rfc822; zoe@example.org"
    private static string? AddressIn(string? field)
    {
        var address = field?.Split(';', 2)[^1].Trim().Trim('<', '>');
        return EmailAddress.IsPlausible(address) ? EmailAddress.Normalize(address) : null;
    }

    private static string ReasonIn(string? field) => CleanText.Cut(CleanText.Line(field?.Split(';', 2)[^1]), MailingRecipient.MaxReason);
}
