using System.Net.Sockets;
using EventsHub.Kernel.Text;

namespace EventsHub.Kernel.Mail;

/// <summary>Says in words why a mail was not sent, from what the outbox keeps of the last attempt.</summary>
public static class MailFailure
{
    /// <summary>Kept of a mail whose address the mail server refuses for good; its reply code (RFC 5321, section 4.2) follows after a blank.</summary>
    public const string AddressRefused = "address-refused";

    /// <summary>Kept of a mail that the mail server refuses for good, whoever it goes to; its reply code follows after a blank.</summary>
    public const string MailRefused = "mail-refused";

    /// <summary>Kept of a mail to something that is no address.</summary>
    public const string NoAddress = "no-address";

    /// <summary>What happened and what to do, in the current language.</summary>
    /// <param name="kept">What the outbox keeps of the last attempt.</param>
    /// <param name="texts">The texts.</param>
    public static string InWords(string kept, Texts texts) => kept.Split(' ') is [var what, .. var rest] && rest.FirstOrDefault("") is var code ? what switch
    {
        AddressRefused => texts["The mail server refuses this address ({0}). Correct the address, then send the mail again.", code],
        MailRefused => texts["The mail server refuses this mail ({0}). Ask whoever runs the mail server.", code],
        NoAddress => texts["This is no e-mail address. Correct it, then send the mail again."],
        nameof(SocketException) or nameof(IOException) or nameof(TimeoutException) or nameof(OperationCanceledException) or nameof(TaskCanceledException) or "SmtpProtocolException" =>
            texts["The mail server does not answer. It is tried again."],
        "AuthenticationException" => texts["The mail server does not let EventsHub sign in. It is tried again; the operator should check the settings."],
        _ => texts["It could not be sent ({0}).", kept],
    } : kept;
}
