using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using EventsHub.Kernel.Text;
using MimeKit;

namespace EventsHub.Kernel.People;

/// <summary>Rules for e-mail addresses. An address is stored as typed and compared in its normalised form.</summary>
public static class EmailAddress
{
    /// <summary>The longest address that mail servers transport (RFC 5321, section 4.5.3.1).</summary>
    public const int MaxLength = 254;

    // Quoted names of mailboxes and comments are allowed by RFC 5322, and nobody has them.
    private static readonly SearchValues<char> NeverInside = SearchValues.Create(" \t\r\n,;<>()\"\\");

    private static readonly ParserOptions Strict = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Strict, AllowAddressesWithoutDomain = false, AllowUnquotedCommasInAddresses = false,
    };

    /// <summary>The address as typed, without blanks around it and without what cannot be seen, such as the zero-width blank that comes with copying from a page. Null becomes "".</summary>
    public static string Clean(string? typed) => string.Concat(CleanText.Line(typed).EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format));

    /// <summary>The form for comparing: NFC, lower case, and the domain in ASCII (IDNA, RFC 5891).</summary>
    public static string Normalize(string address)
    {
        var clean = Clean(address);
        var at = clean.LastIndexOf('@');
        return at < 0 ? clean.ToLowerInvariant() : $"{clean[..at].ToLowerInvariant()}@{AsciiDomain(clean[(at + 1)..]) ?? clean[(at + 1)..].ToLowerInvariant()}";
    }

    /// <summary>True when mail can be sent to this address: what sends the mail reads it as one plain address, with a local part of up to 64 characters (RFC 5321) and a valid domain with a dot. Whether the mailbox exists
    /// is not checked.</summary>
    public static bool IsPlausible([NotNullWhen(true)] string? address)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Length > MaxLength || address.AsSpan().Trim().ContainsAny(NeverInside))
        {
            return false;
        }

        var clean = Clean(address);
        var at = clean.IndexOf('@', StringComparison.Ordinal);
        return at is > 0 and <= 64 && at == clean.LastIndexOf('@') && AsciiDomain(clean[(at + 1)..]) is { } domain
            && domain.Contains('.', StringComparison.Ordinal) && !domain.StartsWith('.') && !domain.EndsWith('.') && !domain.Contains("..", StringComparison.Ordinal)
            && MailboxAddress.TryParse(Strict, clean, out var mailbox) && string.IsNullOrEmpty(mailbox.Name) && mailbox.Route.Count == 0 && mailbox.Address == clean;
    }

    private static string? AsciiDomain(string domain)
    {
        try
        {
            return domain.Length == 0 ? null : new IdnMapping { UseStd3AsciiRules = true }.GetAscii(domain).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
