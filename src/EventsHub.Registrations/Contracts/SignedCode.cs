using System.Globalization;
using System.Text.RegularExpressions;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;

namespace EventsHub.Registrations.Contracts;

/// <summary>The text in the QR code of a ticket or badge, such as <c>2B.K7QA.ABC123.0.</c> and 103 characters of signature: format version and kind, key id, code of the registration, revision, and the
/// Ed25519 signature (RFC 8032) of everything before its dot, in Base32 (RFC 4648). It says nothing about the person. Every character is one of the alphanumeric mode of QR codes.</summary>
/// <param name="Kind">Ticket or badge.</param>
/// <param name="KeyId">The id of the key that signs.</param>
/// <param name="Registration">The code of the registration.</param>
/// <param name="Revision">Which ticket or badge of the person it is: 0 for the first, one more for each replacement.</param>
public sealed partial record SignedCode(CodeKind Kind, string KeyId, string Registration, int Revision)
{
    /// <summary>The version of this format. The format before it had none (<see cref="OldCode"/>).</summary>
    public const int FormatVersion = 2;

    /// <summary>Makes the code of a ticket or badge.</summary>
    public static string Sign(CodeSigner signer, CodeKind kind, string registration, int revision)
    {
        var text = new SignedCode(kind, signer.KeyId, registration, revision).SignedText;
        return $"{text}.{Base32.Encode(signer.Sign(text))}";
    }

    /// <summary>Reads a code without checking its signature.</summary>
    /// <param name="text">The text as scanned.</param>
    /// <param name="signature">The signature, 64 bytes; empty when there is no code.</param>
    /// <returns>The code; null when the text is none of this version.</returns>
    public static SignedCode? Read(string text, out byte[] signature)
    {
        signature = [];
        if (Form().Match(text) is not { Success: true } form || !Base32.TryDecode(form.Groups["signature"].ValueSpan, out var bytes))
        {
            return null;
        }

        signature = bytes;
        return new(
            form.Groups["kind"].ValueSpan is "T" ? CodeKind.Ticket : CodeKind.Badge, form.Groups["key"].Value, form.Groups["registration"].Value,
            int.Parse(form.Groups["revision"].ValueSpan, CultureInfo.InvariantCulture));
    }

    /// <summary>True when a text begins like a code, of whatever version but this.</summary>
    public static bool IsOfOtherVersion(string text) => Beginning().Match(text) is { Success: true } begin
        && begin.Groups["version"].Value != FormatVersion.ToString(CultureInfo.InvariantCulture);

    /// <summary>The part that is signed: the code without its signature and the dot before that.</summary>
    public string SignedText => string.Create(CultureInfo.InvariantCulture, $"{FormatVersion}{(Kind == CodeKind.Ticket ? 'T' : 'B')}.{KeyId}.{Registration}.{Revision}");

    [GeneratedRegex(@"\A2(?<kind>[TB])\.(?<key>[A-Z0-9]{4})\.(?<registration>[A-Z0-9]{1,20})\.(?<revision>0|[1-9][0-9]{0,5})\.(?<signature>[A-Z2-7]{103})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"\A(?<version>[1-9][0-9]{0,3})[A-Z]\.[A-Z0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();
}
