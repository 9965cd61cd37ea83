namespace EventsHub.Registrations.Domain;

/// <summary>What a <see cref="BankNote"/> says.</summary>
public enum BankNoteKind
{
    /// <summary>The balance at the beginning and all bookings do not come to the balance at the end: lines are missing, or too many.</summary>
    BalancesDiffer,

    /// <summary>The bookings do not add up to the sum that the file names.</summary>
    SumsDiffer,

    /// <summary>There are not as many bookings as the file says.</summary>
    CountsDiffer,

    /// <summary>Bookings that the bank had not made yet were left out.</summary>
    NotBooked,

    /// <summary>The parts of a booking do not add up to it, so that it is shown as one line.</summary>
    PartsDiffer,
}
