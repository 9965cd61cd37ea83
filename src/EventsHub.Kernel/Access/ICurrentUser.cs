namespace EventsHub.Kernel.Access;

/// <summary>The sender of the request that is being handled: a signed-in account, a visitor, or the operator.</summary>
public interface ICurrentUser
{
    /// <summary>Id of the signed-in account; null for a visitor and for the operator.</summary>
    Guid? Id { get; }

    /// <summary>True for commands typed on the server itself. Whoever can run the program there can read the database anyway, so everything is
    /// allowed.</summary>
    bool IsOperator { get; }
}
