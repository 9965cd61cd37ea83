using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Answers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Import;

/// <summary>Reads a file before its import: its encoding, the program that wrote it, the meaning of its columns, and the tickets it names.</summary>
public static class ReadImportFile
{
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Query(string EventCode, ReadOnlyMemory<byte> Content, ImportSettings Settings) : IQuery<Result>, IForEvent;

    /// <param name="Source">The program that wrote it.</param>
    /// <param name="Encoding">The character encoding (IANA name); null for a workbook.</param>
    /// <param name="Separator">The separator of a CSV file; null for a workbook.</param>
    /// <param name="HasHeader">True when the first row holds labels.</param>
    /// <param name="Rows">The number of people that it lists.</param>
    /// <param name="Columns">The columns, from left to right.</param>
    /// <param name="UnknownTickets">The tickets that the file names and the event does not have, the most frequent first, at most 50.</param>
    /// <param name="UnknownStatuses">Statuses of which nobody knows whether such people attend, the most frequent first, at most 50.</param>
    public sealed record Result(
        ImportSource Source, string? Encoding, char? Separator, bool HasHeader, int Rows, IReadOnlyList<Column> Columns, IReadOnlyList<string> UnknownTickets,
        IReadOnlyList<string> UnknownStatuses);

    /// <param name="Number">The number of the column, beginning with 1.</param>
    /// <param name="Label">The label of the column; empty when the file has no header.</param>
    /// <param name="Samples">Up to three different cells of the column.</param>
    /// <param name="Meaning">What the column holds.</param>
    /// <param name="Answers">The question of the event whose answers the column holds, in the current language; null for none.</param>
    public sealed record Column(int Number, string Label, IReadOnlyList<string> Samples, ImportField Meaning, string? Answers);

    internal sealed class Handler(EventsHubDb db, IAccess access) : IRequestHandler<Query, Result>
    {
        private const int MostTickets = 50;

        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Products, cancellationToken);
            var file = TableFile.Read(query.Content, query.Settings.Encoding);
            var first = file.Rows[0].Cells;
            var format = FileFormat.Of(file).With(query.Settings.Columns, first);
            var answers = AnswerCells.In(format, first, (await db.FormInUseAsync(@event.Id, cancellationToken)).SeenBy(await access.AudiencesAsync(@event.Code, cancellationToken)));
            var people = format.HasHeader ? file.Rows.Skip(1).ToList() : [.. file.Rows];
            var persons = people.Select(row => ImportedPerson.Of(row, format)).ToList();
            var unknownTickets = persons
                .Where(person => !person.IsAbsentBy(query.Settings))
                .Select(person => person.Ticket)
                .Where(ticket => ticket.Length > 0 && !@event.TicketTypes.Any(t => ImportPlan.IsCalled(t, ticket)))
                .GroupBy(ticket => ticket)
                .OrderByDescending(same => same.Count())
                .Take(MostTickets)
                .Select(same => same.Key);
            return new(
                format.Source, file.Encoding, file.Separator, format.HasHeader, people.Count,
                [.. format.Fields.Select((field, i) => new Column(
                    i + 1,
                    format.HasHeader ? first[i] : "",
                    [.. people.Where(row => i < row.Cells.Count && row.Cells[i].Length > 0).Select(row => row.Cells[i]).Distinct().Take(3)],
                    field,
                    answers.QuestionIn(i)?.Label.In(Languages.Current, @event.MainLanguage)))],
                [.. unknownTickets],
                [.. persons.Select(person => person.UnknownStatusBy(query.Settings with { Statuses = [] })).OfType<string>().CountBy(status => status).OrderByDescending(same => same.Value).Take(MostTickets).Select(same => same.Key)]);
        }
    }
}
