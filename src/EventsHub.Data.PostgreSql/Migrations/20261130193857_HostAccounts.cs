using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventsHub.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class HostAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Accounts",
                table: "Hosts",
                type: "text",
                nullable: true,
                collation: "C");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Accounts",
                table: "Hosts");
        }
    }
}
