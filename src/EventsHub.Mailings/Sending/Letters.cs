using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Mailings.Domain;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Mailings.Sending;

/// <summary>Writes a mailing to one reader: the words of its author with what is known of the reader. Previews, tests and mails are made by it alike.</summary>
internal sealed class Letters(EventsHubDb db, Texts texts)
{
    /// <summary>What somebody's letter may say of them, in a language.</summary>
    public async Task<Addressee> ReadAsync(Mailing mailing, Guid registrationId, string language, CancellationToken cancellationToken)
    {
        using (Texts.In(language))
        {
            var asks = mailing.Subject.All.Values.Concat(mailing.Text.All.Values).SelectMany(Placeholders.QuestionsIn).Any();
            return await db.AddresseeAsync(registrationId, asks, texts, cancellationToken);
        }
    }

    /// <summary>Writes the letter.</summary>
    /// <param name="event">The event.</param>
    /// <param name="mailing">The mailing.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="language">One of the languages that the mailing is written in.</param>
    /// <param name="ownPage">The address of the reader's own page.</param>
    /// <param name="unsubscribe">The address by which the reader unsubscribes; null for none.</param>
    public Letter Write(HostedEvent @event, Mailing mailing, Addressee reader, string language, string ownPage, string? unsubscribe)
    {
        using (Texts.In(language))
        {
            var words = new ReaderWords(@event, reader, ownPage);
            var body = new MailBody { Language = language };
            foreach (var paragraph in words.Paragraphs(mailing.Text.In(language, @event.MainLanguage), language))
            {
                body.Runs(paragraph);
            }

            var name = @event.Name.In(Languages.Current, @event.MainLanguage);
            if (unsubscribe is not null)
            {
                body.Paragraph(texts["You get this mail because you are registered for {0}. If you want no more mails like it, unsubscribe. Mails about your registration come all the same.", name])
                    .Runs(new MailRun(unsubscribe, IsLink: true));
            }

            return new(words.Line(mailing.Subject.In(language, @event.MainLanguage), language), name, @event.ContactEmail, reader.Name.Native, body);
        }
    }
}
