using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Mailings.Domain;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Mailings.Sending;

/// <summary>Writes a mailing to one reader: the words of its author with what is known of the reader. Previews, tests and mails are made by it alike.</summary>
internal sealed class Letters(EventsHubDb db, Texts texts)
{
    private const string Nothing = "–";

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
            string Value(string name) => ValueOf(@event, reader, name, ownPage);
            var body = new MailBody { Language = language };
            foreach (var paragraph in Placeholders.Fill(mailing.Text.In(language, @event.MainLanguage), Value))
            {
                body.Runs(paragraph.Select(part => new MailRun(part.Text, part.Of == PartOf.Link, part.Of == PartOf.Reader ? Placeholders.InItsRun(part.Text, language) : null)));
            }

            var name = In(@event, @event.Name);
            if (unsubscribe is not null)
            {
                body.Paragraph(texts["You get this mail because you are registered for {0}. If you want no more mails like it, unsubscribe. Mails about your registration come all the same.", name])
                    .Runs(new MailRun(unsubscribe, IsLink: true));
            }

            return new(language, Placeholders.FillLine(mailing.Subject.In(language, @event.MainLanguage), Value, language), name, @event.ContactEmail, reader.Name.Native, body);
        }
    }

    private static string ValueOf(HostedEvent @event, Addressee reader, string name, string ownPage) => name switch
    {
        "name" => reader.Name.Native,
        // Whoever has one name is called by it.
        "given name" => reader.Name.Given.Length > 0 ? reader.Name.Given : reader.Name.Native,
        "family name" => reader.Name.Family.Length > 0 ? reader.Name.Family : reader.Name.Native,
        "code" => reader.Code,
        "ticket" => In(@event, reader.Ticket),
        "options" => Some(string.Join(", ", reader.Options.Select(option => In(@event, option)))),
        "event" => In(@event, @event.Name),
        "dates" => Dates.Range(@event.StartsOn, @event.EndsOn),
        "venue" => Some(string.Join(", ", new[] { In(@event, @event.Venue.Name), @event.Venue.City }.Where(part => part.Length > 0))),
        Placeholders.Link => ownPage,
        "balance" => Amounts.Show(reader.ToPay),
        "pay by" => reader.PayBy is { } day ? Dates.Long(day) : Nothing,
        _ => Some(reader.Answers.GetValueOrDefault(name[Placeholders.Answer.Length..], "")),
    };

    private static string In(HostedEvent @event, LocalizedText text) => text.In(Languages.Current, @event.MainLanguage);

    private static string Some(string value) => value.Length > 0 ? value : Nothing;
}
