using System.Collections;
using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

#pragma warning disable EF1001 // The query compiler is EF's own; the version is pinned, and only tests look in.

namespace EventsHub.IntegrationTests.Data;

/// <summary>Translates every query that a test runs on SQLite for SQL Server too, and parses the SQL with SQL Server's grammar. A query that
/// only one engine understands fails the test that runs it. Nothing is executed: this shows that the SQL is well formed, not what it returns.</summary>
public sealed class SqlServerMirror : QueryCompiler
{
    private static readonly ConcurrentDictionary<string, byte> Parsed = new();

    public SqlServerMirror(
        IQueryContextFactory queryContextFactory, ICompiledQueryCache compiledQueryCache, ICompiledQueryCacheKeyGenerator compiledQueryCacheKeyGenerator,
        IDatabase database, IDiagnosticsLogger<DbLoggerCategory.Query> logger, ICurrentDbContext currentContext, IEvaluatableExpressionFilter evaluatableExpressionFilter,
        IModel model)
        : base(queryContextFactory, compiledQueryCache, compiledQueryCacheKeyGenerator, database, logger, currentContext, evaluatableExpressionFilter, model)
    {
    }

    /// <summary>How many different statements were parsed so far.</summary>
    public static int Count => Parsed.Count;

    public override TResult Execute<TResult>(Expression query)
    {
        Mirror(query);
        return base.Execute<TResult>(query);
    }

    public override TResult ExecuteAsync<TResult>(Expression query, CancellationToken cancellationToken = default)
    {
        Mirror(query);
        return base.ExecuteAsync<TResult>(query, cancellationToken);
    }

    private static void Mirror(Expression query)
    {
        using var server = new EventsHubDb((DbContextOptions<EventsHubDb>)new DbContextOptionsBuilder<EventsHubDb>()
            .UseSqlServer("Server=nowhere.invalid")
            .AddInterceptors(Capture.Instance)
            .Options, EventsHubModules.All.Catalogue, [], TimeProvider.System);
        var mirrored = new Rooted(server).Visit(query);
        try
        {
            if (typeof(IQueryable).IsAssignableFrom(query.Type))
            {
                var provider = server.GetService<IAsyncQueryProvider>();
                foreach (var _ in (IEnumerable)provider.CreateQuery(mirrored))
                {
                    break;
                }
            }
            else
            {
                server.GetService<IAsyncQueryProvider>().Execute(mirrored);
            }
        }
        catch (Exception exception) when (exception is Captured || exception.InnerException is Captured)
        {
            // The SQL was seen; it is not to be executed.
        }
    }

    /// <summary>Puts the other context's entity types in the place of this one's.</summary>
    private sealed class Rooted(EventsHubDb server) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node switch
        {
            // Rows of a type that is no entity, read with SQL of our own.
            FromSqlQueryRootExpression sql => new FromSqlQueryRootExpression(server.GetService<IAsyncQueryProvider>(), server.GetService<IAdHocMapper>().GetOrAddEntityType(sql.EntityType.ClrType), sql.Sql, Visit(sql.Argument)),
            EntityQueryRootExpression root => new EntityQueryRootExpression(server.GetService<IAsyncQueryProvider>(), server.Model.FindEntityType(root.EntityType.Name)!),
            _ => base.VisitExtension(node),
        };

        // A query that a lambda has closed over, such as a local variable inside Where.
        protected override Expression VisitMember(MemberExpression node) =>
            typeof(IQueryable).IsAssignableFrom(node.Type) && node.Expression is ConstantExpression or MemberExpression ? Visit(QueryOf(node)) : base.VisitMember(node);

        // A table of the context, such as db.Accounts() inside Where.
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            typeof(IQueryable).IsAssignableFrom(node.Type) && node.Arguments is [{ Type: var only }] && only == typeof(EventsHubDb) ? Visit(QueryOf(node)) : base.VisitMethodCall(node);

        private static Expression QueryOf(Expression node) => Expression.Lambda<Func<IQueryable>>(node).Compile(preferInterpretation: true)().Expression;
    }

    [SuppressMessage("Design", "CA1064", Justification = "It never leaves this class.")]
    private sealed class Captured : Exception;

    private sealed class Capture : DbCommandInterceptor, IDbConnectionInterceptor
    {
        public static readonly Capture Instance = new();

        public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => throw See(command);

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => throw See(command);

        public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) => throw See(command);

        private static Captured See(DbCommand command)
        {
            if (Parsed.TryAdd(command.CommandText, 0) && SqlServerSyntax.ErrorsIn(command.CommandText) is { Count: > 0 } errors)
            {
                throw new InvalidOperationException($"SQL Server would refuse this query:\n{string.Join('\n', errors)}\n{command.CommandText}");
            }

            // Texts out of JSON have the collation of the database, which SQL Server refuses to compare with that of our columns (error 468).
            if (command.CommandText.Contains("OPENJSON", StringComparison.Ordinal) && command.CommandText.Contains("WITH ([value] nvarchar", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"SQL Server would refuse to compare texts of this query:\n{command.CommandText}");
            }

            return new Captured();
        }
    }
}
