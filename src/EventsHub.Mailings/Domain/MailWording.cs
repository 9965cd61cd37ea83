using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;
using EventsHub.Mailings.Contracts;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Mailings.Domain;

/// <summary>The words with which an event begins one of the mails that people get by themselves, in some languages. Whoever reads another language gets the built-in words. Once written it stays, also when the built-in words are used again,
/// so that who did so and when is known.</summary>
public sealed class MailWording : AggregateRoot
{
    private MailWording()
    {
    }

    /// <summary>Id of the event.</summary>
    public Guid EventId { get; private set; }

    /// <summary>The mail.</summary>
    public RegistrationMail Mail { get; private set; }

    /// <summary>The subject, by language, with its placeholders.</summary>
    public LocalizedText Subject { get; private set; } = new();

    /// <summary>The text, by language, with its placeholders.</summary>
    public LocalizedText Text { get; private set; } = new();

    /// <summary>When it was last written (UTC).</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>Id of the account that wrote it last; null for the operator.</summary>
    public Guid? WrittenBy { get; private set; }

    /// <summary>The wording of a mail of an event, with the built-in words at first.</summary>
    public static MailWording For(Guid eventId, RegistrationMail mail) => new() { EventId = eventId, Mail = mail };

    /// <summary>The placeholders of a mail, in the order in which they are explained, without those of answers.</summary>
    public static IReadOnlyList<string> PlaceholdersOf(RegistrationMail mail) => mail switch
    {
        RegistrationMail.PlaceOffered or RegistrationMail.PaymentDue => [.. Placeholders.Names, Placeholders.Until],
        RegistrationMail.PaymentByOther => [.. Placeholders.Names, Placeholders.Until, Placeholders.Payer],
        _ => Placeholders.Names,
    };

    /// <summary>Writes it, in place of what it said. Written in no language, the mail has the built-in words.</summary>
    /// <param name="subject">The subject, by language.</param>
    /// <param name="text">The text, by language: paragraphs with blank lines between them.</param>
    /// <param name="questions">The keys of the questions whose answers it may say.</param>
    /// <param name="field">The field that it was typed in.</param>
    /// <param name="by">Id of the account that writes; null for the operator.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <exception cref="DomainRuleException">A language has a subject without a text or a text without a subject, or a placeholder is none or may not stand there.</exception>
    public void Write(LocalizedText subject, LocalizedText text, IReadOnlyCollection<string> questions, string field, Guid? by, DateTime utc)
    {
        WrittenPairs.CheckWhole(subject, text, field);
        Placeholders.CheckAll(subject, text, questions, field, PlaceholdersOf(Mail));
        (Subject, Text, WrittenBy, WrittenAt) = (subject, text, by, utc);
    }

    /// <summary>Lets the mail have the built-in words again, in every language.</summary>
    /// <param name="by">Id of the account that decides so; null for the operator.</param>
    /// <param name="utc">The present time (UTC).</param>
    public void UseBuiltIn(Guid? by, DateTime utc) => (Subject, Text, WrittenBy, WrittenAt) = (new(), new(), by, utc);

    /// <summary>The language in which somebody reads it: their own, or a parent of it; null when it is written in neither, so that they read the built-in words.</summary>
    /// <param name="reader">The language of the reader (BCP 47).</param>
    public string? LanguageFor(string reader) => WrittenPairs.LanguageFor(Text, reader);

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties) => Raise(new MailWordingChanged(EventId, Mail));
}
