using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Time;

namespace EventsHub.Registrations.Books;

/// <summary>The days that books are drawn for, in the time zone of the host.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Host">The host.</param>
internal sealed record BooksPeriod(DateOnly From, DateOnly To, HostProfile Host)
{
    private const int FirstYear = 1990;
    private const int LastYear = 2199;

    /// <summary>The beginning (UTC).</summary>
    public DateTime Begins => EventTime.ToUtc(From, TimeOnly.MinValue, Host.TimeZone);

    /// <summary>The end (UTC, exclusive).</summary>
    public DateTime Ends => EventTime.EndOf(To, Host.TimeZone);

    /// <summary>The beginning of the financial year (UTC), from which entries are counted.</summary>
    public DateTime YearBegins => EventTime.ToUtc(Host.Accounts.YearOf(From), TimeOnly.MinValue, Host.TimeZone);

    /// <summary>A period, which must be in one financial year.</summary>
    /// <param name="host">The host.</param>
    /// <param name="from">The first day; null for that of the financial year.</param>
    /// <param name="to">The last day; null for that of the same year.</param>
    /// <param name="today">The present day.</param>
    /// <exception cref="DomainRuleException">It ends before it begins, or is in two years.</exception>
    public static BooksPeriod Of(HostProfile host, DateOnly? from, DateOnly? to, DateOnly today)
    {
        if (from?.Year is < FirstYear or > LastYear || to?.Year is < FirstYear or > LastYear)
        {
            throw new DomainRuleException("books.year", "There are books of the years {0} to {1}. Choose days in them.", $"{FirstYear}", $"{LastYear}") { Field = "From" };
        }

        var begins = from ?? host.Accounts.YearOf(to ?? today);
        var ends = to ?? host.Accounts.YearOf(begins).AddYears(1).AddDays(-1);
        if (ends < begins)
        {
            throw new DomainRuleException("books.period", "The period ends before it begins. Choose a later last day.") { Field = "To" };
        }

        if (host.Accounts.YearOf(begins) != host.Accounts.YearOf(ends))
        {
            throw new DomainRuleException("books.two-years", "The period is in two financial years, and entries are numbered anew in each. Choose days of one year.") { Field = "To" };
        }

        return new(begins, ends, host);
    }

    /// <summary>The day at the host's home at an instant (UTC).</summary>
    public DateOnly DayOf(DateTime utc) => EventTime.Day(utc, Host.TimeZone);

    /// <summary>Parts of a week each, which fit into memory one after the other.</summary>
    public IEnumerable<(DateTime From, DateTime To)> Weeks()
    {
        for (var begin = Begins; begin < Ends; begin = begin.AddDays(7))
        {
            yield return (begin, begin.AddDays(7) < Ends ? begin.AddDays(7) : Ends);
        }
    }
}
