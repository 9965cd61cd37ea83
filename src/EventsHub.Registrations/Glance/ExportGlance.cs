using System.Globalization;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Export;
using FluentValidation;
using MediatR;

namespace EventsHub.Registrations.Glance;

/// <summary>Writes one of the tables of an event at a glance, with the numbers that the page shows. Labels are in English whatever the language, so that a sheet made once goes on working.</summary>
public static class ExportGlance
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Table">The table.</param>
    /// <param name="Format">The kind of file.</param>
    /// <param name="Separator">The separator of a CSV file: comma, semicolon or tab.</param>
    /// <param name="Step">How long the steps of the curve are; null for what its length asks for.</param>
    /// <param name="Against">The code of the event to compare with; null for the one before in the same series.</param>
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode, GlanceTable Table, RegistrationFormat Format, char Separator = ',', GlanceStep? Step = null, string? Against = null) : IQuery<StreamedFile>, IForEvent;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts)
        {
            RuleFor(q => q.Table).IsInEnum();
            RuleFor(q => q.Separator).Must(s => s is ',' or ';' or '\t').WithMessage(_ => texts["Separate by comma, semicolon or tab."]);
        }
    }

    internal sealed class Handler(IMediator mediator) : IRequestHandler<Query, StreamedFile>
    {
        public async Task<StreamedFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var seen = await mediator.Send(new ShowGlance.Query(query.EventCode, query.Step, query.Against), cancellationToken);
            var (labels, rows) = TableOf(seen, query.Table);
            var name = $"{seen.Code}-{query.Table.ToString().ToLowerInvariant()}";
            return query.Format == RegistrationFormat.Csv
                ? new($"{name}.csv", TableWriter.Csv, rows.Count, (output, progress, cancel) => TableWriter.WriteCsvAsync(output, labels, rows.ToAsyncEnumerable(), query.Separator, progress, cancel))
                : new($"{name}.xlsx", TableWriter.Xlsx, rows.Count, (output, progress, cancel) => TableWriter.WriteXlsxAsync(output, query.Table.ToString(), labels, rows.ToAsyncEnumerable(), progress, cancel));
        }
    }

    private static (IReadOnlyList<string> Labels, IReadOnlyList<object[]> Rows) TableOf(ShowGlance.Result seen, GlanceTable table) => table switch
    {
        GlanceTable.Figures => (["Figure", "Value", "Currency"], FiguresOf(seen)),
        GlanceTable.OverTime => (["From", "Registered", "Cancelled", "Total", "Received", "Received in all", "Currency"],
            [.. seen.OverTime.Select(p => new object[] { Day(p.From), p.Registered, p.Cancelled, p.Total, Amount(p.ReceivedMinor, seen.Currency), Amount(p.ReceivedTotalMinor, seen.Currency), seen.Currency })]),
        GlanceTable.Tickets => Shares(seen.Tickets, seen.Currency),
        GlanceTable.Options => Shares(seen.Options, seen.Currency),
        GlanceTable.Countries => Shares(seen.Countries, seen.Currency),
        GlanceTable.Institutions => Shares(seen.Institutions, seen.Currency),
        GlanceTable.Places => (["Code", "Name", "Taken", "Places", "Left"], [.. seen.Places.Select(q => new object[] { q.Code, q.Name, q.Taken, Number(q.Size), Number(q.Left) })]),
        _ => (["Days before", "Registered", "Registered for the other", "Received", "Currency", "Received by the other", "Currency of the other", "Other event"],
            seen.Comparison is not { } beside ? [] : [.. beside.Points.Select(p => new object[]
            {
                p.DaysBefore, Number(p.People), p.OtherPeople, Amount(p.ReceivedMinor, seen.Currency), seen.Currency, Amount(p.OtherReceivedMinor, beside.Currency), beside.Currency, beside.Code,
            })]),
    };

    private static List<object[]> FiguresOf(ShowGlance.Result seen)
    {
        var people = seen.People;
        List<object[]> rows =
        [
            ["Registered", people.Registered, ""], ["Awaiting payment", people.AwaitingPayment, ""], ["Awaiting approval", people.AwaitingApproval, ""], ["Place offered", people.Held, ""],
            ["Waiting", people.Waiting, ""], ["Lapsed", people.Lapsed, ""], ["Cancelled", people.Cancelled, ""],
        ];
        if (seen.Money is { } money)
        {
            object[] Row(string label, long minor) => [label, Amount(minor, seen.Currency), seen.Currency];
            rows.AddRange(
            [
                Row("Expected", money.ExpectedMinor), Row("Received", money.ReceivedMinor), Row("Paid back", money.PaidBackMinor), Row("Owed", money.OwedMinor),
                Row("Overdue", money.OverdueMinor), ["Orders overdue", money.OverdueOrders, ""], Row("To be paid back", money.ToPayBackMinor),
            ]);
        }

        return rows;
    }

    private static (IReadOnlyList<string>, IReadOnlyList<object[]>) Shares(IReadOnlyList<ShowGlance.Share> shares, string currency) =>
        (["Code", "Name", "Registered", "Waiting", "Ordered", "Currency"], [.. shares.Select(s => new object[] { s.Code, s.Name, s.People, s.Waiting, Amount(s.OrderedMinor, currency), currency })]);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static object Number(int? value) => value is { } number ? number : "";

    private static object Amount(long? minor, string currency) => minor is { } known ? new Kernel.Finance.Money(known, currency).Amount : "";
}
