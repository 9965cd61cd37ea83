using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using EventsHub.Kernel.Text;

namespace EventsHub.Kernel.People;

/// <summary>Rules for e-mail addresses. An address is stored as typed and compared in its normalised form.</summary>
public static class EmailAddress
{
    /// <summary>The longest address that mail servers transport (RFC 5321, section 4.5.3.1).</summary>
    public const int MaxLength = 254;

    private static readonly SearchValues<char> NeverInside = SearchValues.Create(" \t\r\n,;<>()\"\\");

    /// <summary>The form for comparing: NFC, lower case, and the domain in ASCII (IDNA, RFC 5891).</summary>
    public static string Normalize(string address)
    {
        var clean = CleanText.Line(address);
        var at = clean.LastIndexOf('@');
        return at < 0 ? clean.ToLowerInvariant() : $"{clean[..at].ToLowerInvariant()}@{AsciiDomain(clean[(at + 1)..]) ?? clean[(at + 1)..].ToLowerInvariant()}";
    }

    /// <summary>True when mail could be sent to this address: one @, a local part of up to 64 characters without blanks, and a valid domain with a dot.
    /// Whether the mailbox exists is not checked.</summary>
    public static bool IsPlausible([NotNullWhen(true)] string? address)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Length > MaxLength || address.AsSpan().Trim().ContainsAny(NeverInside))
        {
            return false;
        }

        var clean = CleanText.Line(address);
        var at = clean.IndexOf('@', StringComparison.Ordinal);
        return at is > 0 and <= 64 && at == clean.LastIndexOf('@') && AsciiDomain(clean[(at + 1)..]) is { } domain
            && domain.Contains('.', StringComparison.Ordinal) && !domain.StartsWith('.') && !domain.EndsWith('.') && !domain.Contains("..", StringComparison.Ordinal);
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
