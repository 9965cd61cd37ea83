namespace EventsHub.Kernel.Storage;

/// <summary>A change to stored data that SQL cannot make, such as one that needs the rules of time zones. It is made once, after the tables have got their new form and
/// before the program uses them, in one transaction with the note that it was made.</summary>
public interface IDataUpgrade
{
    /// <summary>Its name in the table of upgrades made, beginning with the date on which it was written, such as <c>20261128_ReleaseFormat</c>. Upgrades are made in the order of their
    /// names.</summary>
    string Name { get; }

    /// <summary>Makes the change. What is left in the context is saved afterwards.</summary>
    Task ApplyAsync(EventsHubDb db, CancellationToken cancellationToken);
}
