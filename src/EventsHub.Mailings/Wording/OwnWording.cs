using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Sending;
using EventsHub.Mailings.Storage;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Mailings.Wording;

/// <summary>Gives the mails about registrations the words that organisers have written for them.</summary>
internal sealed class OwnWording(EventsHubDb db, Texts texts) : IMailWording
{
    public async Task<MailWords?> WordsAsync(MailToWord mail, CancellationToken cancellationToken) =>
        await db.WordingToReadAsync(mail.Event.Id, mail.Mail, cancellationToken) is { } wording ? await FillAsync(wording, mail, cancellationToken) : null;

    /// <summary>Fills a wording for the reader of a mail; null when it is not written in their language.</summary>
    public async Task<MailWords?> FillAsync(MailWording wording, MailToWord mail, CancellationToken cancellationToken)
    {
        if (wording.LanguageFor(mail.Language) is not { } language)
        {
            return null;
        }

        using (Texts.In(language))
        {
            var (subject, text) = (wording.Subject.All[language], wording.Text.All[language]);
            var asks = Placeholders.QuestionsIn(subject).Concat(Placeholders.QuestionsIn(text)).Any();
            var reader = await db.AddresseeAsync(mail.RegistrationId, asks, texts, cancellationToken);
            var words = new ReaderWords(mail.Event, reader, mail.OwnPage) { Until = mail.Until, Payer = mail.Payer };
            return new(words.Line(subject, language), [.. words.Paragraphs(text, language)]);
        }
    }
}
