using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Sending;
using EventsHub.Mailings.Storage;
using EventsHub.Mailings.Writing;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Mailings.Bounces;

/// <summary>Writes as CSV whom a mailing did not reach: its mail was refused, or came back.</summary>
public static class ExportNotReached
{
    /// <summary>The labels of the columns, in English whatever the language, so that a sheet made once goes on working.</summary>
    public static readonly IReadOnlyList<string> Labels = ["Code", "Name", "E-mail", "What", "Status", "For good", "Reason", "When (UTC)"];

    /// <param name="EventCode">The event's code.</param>
    /// <param name="Id">Id of the mailing.</param>
    [RequiresPermission(Permission.SendMailings)]
    public sealed record Query(string EventCode, Guid Id) : IQuery<StreamedFile>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, StreamedFile>
    {
        public async Task<StreamedFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var mailing = await db.MailingToReadAsync(@event.Id, query.Id, cancellationToken);
            var found = NotReached.Of(db, mailing.Id);
            return new($"{@event.Code}-not-reached.csv", TableWriter.Csv, await found.CountAsync(cancellationToken),
                (output, progress, cancel) => TableWriter.WriteCsvAsync(output, Labels, found.AsAsyncEnumerable().Select(Row), ',', progress, cancel));
        }

        private static object[] Row(ShowMailing.Failed failed) =>
            [failed.Code, failed.Name, failed.Address, failed.State.ToString(), failed.Status ?? "", failed.IsPermanent switch { true => "yes", false => "no", null => "" }, failed.Reason, failed.At.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture)];
    }
}
